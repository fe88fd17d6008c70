"""Log lines tell the host what broke and where, and nothing about anyone."""

from __future__ import annotations

import io
import logging
import logging.config
from copy import deepcopy
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from django.conf import settings

from rebrace.web.bridge import conduct
from tests.web.bodies import pain
from tests.web.browsing import Browser

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("store")

SESSION = str(uuid4())


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Everything that the product's logging writes, at its most talkative."""
    written = io.StringIO()
    talkative = deepcopy(settings.LOGGING)
    talkative["handlers"]["console"]["stream"] = written
    talkative["root"]["level"] = "DEBUG"
    talkative["loggers"] = {name: {"level": "DEBUG"} for name in talkative["loggers"]}
    logging.config.dictConfig(talkative)
    yield written
    logging.config.dictConfig(settings.LOGGING)


def fail(*_: object, **__: object) -> None:
    answers: dict[str, int] = {}
    try:
        answers["pain 7 in the left hip"] += 1
    except KeyError as error:
        raise ValueError(f"incontinence of {SESSION}") from error


def test_a_failure_is_told_by_its_kind_and_place_alone(lines: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = Browser()
    browser.bring(pain())
    monkeypatch.setattr(conduct, "look", fail)
    browser.look(f"/done/{SESSION}/?pain=7")
    told = lines.getvalue()
    assert "ValueError" in told
    assert "KeyError" in told
    assert "test_logs.py" in told
    assert "500 GET at done/<str:session>/" in told
    assert_nothing_about(told, "hip", "incontinence", SESSION, "pain=7", "pain_now", browser.key or "", "127.0.0.1")


def test_an_ordinary_visit_leaves_no_trace_of_her(lines: io.StringIO) -> None:
    browser = Browser()
    browser.send("/welcome/age/", {"age": "8"})
    browser.send("/welcome/birth/", {"birth": "caesarean"})
    browser.bring(pain(7), {"kind": "incontinence"})
    browser.look("/check/stop/")
    browser.look("/privacy/export.json")
    browser.send("/privacy/erase/", {"erase": "yes"})
    words = ("caesarean", "pain_told", "incontinence", "/check/stop/", browser.key or "no key", "127.0.0.1")
    assert_nothing_about(lines.getvalue(), *words)


def test_an_unknown_address_is_not_repeated(lines: io.StringIO) -> None:
    Browser().look(f"/i-leak-urine/{SESSION}/")
    told = lines.getvalue()
    assert "404 GET at an unknown address" in told
    assert_nothing_about(told, "leak", SESSION)


def assert_nothing_about(told: str, *words: str) -> None:
    """None of the words stands in the lines."""
    assert [word for word in words if word and word in told] == []
