"""Whatever is sent to the API, it answers as it says it does, and never with a failure of its own."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rebrace.engine.facts.register import KINDS
from rebrace.web.pages import rates
from rebrace.web.pages.api import api
from tests.web import databases
from tests.web.bodies import pain
from tests.web.browsing import Browser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from wsgiref.types import StartResponse, WSGIEnvironment

    from pytest_django.plugin import DjangoDbBlocker

handler = cache(get_wsgi_application)


def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """The app, made when it is first asked: the static files are gathered by then."""
    return handler()(environ, start_response)


def description() -> dict[str, Any]:
    """What is published, without who may ask: every example here is hers, and access has tests of its own."""
    whole: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/")))
    del whole["components"]["securitySchemes"]
    for operation in whole["paths"]["/api/facts"].values():
        del operation["security"]
    return whole


SCHEMA = schemathesis.openapi.from_dict(description())
SCHEMA.app = application
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def her(made: dict[str, Any], django_db_blocker: DjangoDbBlocker) -> Iterator[Browser]:
    """Someone with a few facts, on SQLite, for all examples of this file."""
    with django_db_blocker.unblock(), databases.in_place(made["sqlite"]):
        databases.empty()
        browser = Browser()
        browser.bring(*(pain(place) for place in range(5)))
        yield browser


@pytest.fixture(autouse=True)
def unlimited(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of examples from one address are no attack here."""
    monkeypatch.setattr(rates, "spend", lambda *_: True)


@SCHEMA.parametrize()
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_every_operation_keeps_its_word(case: schemathesis.Case[Any], her: Browser) -> None:
    cookies = {name: morsel.value for name, morsel in her.client.cookies.items()}
    case.call_and_validate(headers={"X-CSRFToken": her.token(), "Accept-Encoding": "identity"}, cookies=cookies)


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(kind=st.sampled_from([*KINDS, "dance"]), data=JSON, extra=JSON)
def test_no_fact_is_strange_enough_to_break_anything(her: Browser, kind: str, data: Any, extra: Any) -> None:  # noqa: ANN401
    answer = her.bring({**pain(), "kind": kind, "data": data}, extra, {"id": extra, "at": data})
    assert answer.status_code == 200
    assert [each["result"] for each in answer.json()["results"]][1:] == ["refused", "refused"]
    assert her.look("/").status_code == 200
