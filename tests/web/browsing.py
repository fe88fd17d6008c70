"""A browser without JavaScript, as far as HTTP can see it: cookies, form tokens and form ids."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.conf import settings
from django.test import Client

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

PAGE = "/welcome/age/"
"""A page that anyone may see, with a form on it."""


@dataclass(slots=True)
class Browser:
    """One browser with its own cookies. `look` at a page, `send` a form, `bring` facts."""

    client: Client = field(default_factory=lambda: Client(enforce_csrf_checks=True, raise_request_exception=False))
    languages: str = "en-AU,en;q=0.9"

    def look(self, path: str = PAGE, **headers: str) -> Answer:
        """Load a page."""
        return self.client.get(path, headers={"accept-language": self.languages, **headers})

    def send(self, path: str, fields: Mapping[str, Any] | None = None, **headers: str) -> Answer:
        """Send a form with the token and a fresh id, as a page of ours would hold them."""
        whole = {"csrfmiddlewaretoken": self.token(), "form": str(uuid4()), **(fields or {})}
        return self.client.post(path, whole, headers={"accept-language": self.languages, **headers})

    def bring(self, *facts: object) -> Answer:
        """Send a batch of facts to the API."""
        headers = {"x-csrftoken": self.token()}
        return self.client.post("/api/facts", {"facts": list(facts)}, content_type="application/json", headers=headers)

    def fetch(self, **query: int) -> Any:  # noqa: ANN401 - JSON is anything
        """Facts from the API."""
        return self.client.get("/api/facts", query).json()

    def token(self) -> str:
        """The form token of a page."""
        return hidden(self.look().content.decode(), "csrfmiddlewaretoken")

    @property
    def key(self) -> str | None:
        """The token that says who she is."""
        morsel = self.client.cookies.get(settings.PERSON_COOKIE_NAME)
        return morsel.value if morsel else None

    def twin(self) -> Browser:
        """Another browser of the same person."""
        other = Browser(languages=self.languages)
        other.client.cookies[settings.PERSON_COOKIE_NAME] = self.key or ""
        return other


def hidden(html: str, name: str) -> str:
    """The value of a hidden field."""
    found = re.search(rf'name="{name}" value="([^"]*)"', html)
    assert found, f"no hidden field {name}"
    return found[1]
