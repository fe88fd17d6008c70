"""Walking through the app page by page, as someone without JavaScript does."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from rebrace.web.bridge import clock
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.bridge.stories import state_of
from rebrace.web.people import queries as people
from tests.web.browsing import Browser

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pytest
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

    from rebrace.engine.facts.state import State

NOON = datetime(2026, 3, 2, 1, tzinfo=UTC)
"""Noon in Sydney."""
_FIELD = re.compile(r'<(?:button|input)[^>]*name="([^"]+)"[^>]*value="([^"]*)"')
_PAGES_MOST = 20


class Clock:
    """The server's clock, which the test moves."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = NOON
        monkeypatch.setattr(clock, "now", lambda: self.now)

    def move(self, **by: float) -> None:
        """Let time pass, or go back."""
        self.now += timedelta(**by)


def newcomer(*, age: str = "8", birth: str = "vaginal") -> Browser:
    """Someone who has told the baby's age and the birth."""
    browser = Browser()
    browser.send("/welcome/age/", {"age": age})
    browser.send("/welcome/birth/", {"birth": birth})
    return browser


def check(browser: Browser, form: str, answers: Mapping[str, Mapping[str, str]] | None = None) -> str:
    """Answer a form page by page, each with the given fields or else with nothing new; returns where it leads."""
    address = follow(browser, f"/check/{form}/")
    for _ in range(_PAGES_MOST):
        if not address.startswith(f"/check/{form}/"):
            break
        page = address.split("/")[3]
        fields = (answers or {}).get(page) or quiet(browser.look(address))
        address = browser.send(address, fields).headers["Location"]
    return address


def checked(*, age: str = "8", birth: str = "vaginal") -> Browser:
    """Someone whose full check found nothing."""
    browser = newcomer(age=age, birth=birth)
    check(browser, "full")
    return browser


def start(browser: Browser) -> Answer:
    """Ask for today's session."""
    return browser.send("/session/start/", {"night": "0"})


def training(*, age: str = "8") -> Browser:
    """Someone in the middle of a session."""
    browser = checked(age=age)
    start(browser)
    return browser


def follow(browser: Browser, address: str) -> str:
    """Where an address ends up."""
    for _ in range(_PAGES_MOST):
        answer = browser.look(address)
        if answer.status_code not in {302, 303}:
            break
        address = answer.headers["Location"]
    return address


def quiet(page: Answer) -> dict[str, str]:
    """The fields of a page of a check that say "nothing new"."""
    fields = fields_of(page)
    if ("none", "1") in fields:
        return {"none": "1"}
    answers = [value for name, value in fields if name == "answer"]
    return {"answer": "no" if "no" in answers else answers[0]}


def fields_of(page: Answer) -> list[tuple[str, str]]:
    """Names and values of all fields of a page."""
    return _FIELD.findall(page.content.decode())


def form_of(page: Answer, action: str) -> dict[str, str]:
    """The hidden fields of the form that goes to an address."""
    html = page.content.decode()
    [form] = [part for part in re.findall(r"<form.*?</form>", html, re.DOTALL) if f'action="{action}"' in part][:1]
    return dict(_hidden(form))


def _hidden(form: str) -> Iterator[tuple[str, str]]:
    for tag in re.findall(r'<input[^>]*type="hidden"[^>]*>', form):
        yield from _FIELD.findall(tag)


def told(browser: Browser, kind: str) -> list[dict[str, object]]:
    """What she told of one kind."""
    return [fact["data"] for fact in browser.fetch()["facts"] if fact["kind"] == kind]


def state(browser: Browser) -> State:
    """Her state, as the server folds it."""
    visitor = people.visitor(browser.key)
    assert visitor
    return state_of(visitor, knowledge().catalogue)
