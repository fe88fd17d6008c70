"""Absurd answers over HTTP: never a failure of ours, never a plan."""

from __future__ import annotations

import pytest

from tests.web.browsing import Browser

pytestmark = pytest.mark.usefixtures("store")

ABSURD = (
    ("/welcome/age/", {"age": "60000"}),
    ("/welcome/age/", {"age": "-1"}),
    ("/welcome/age/", {"age": "عائشة"}),
    ("/settings/", {"born": "1900-01-01"}),
    ("/settings/", {"born": "2990-01-01"}),
    ("/session/start/", {"minutes": "-8"}),
    ("/session/start/", {"minutes": "\u202e8"}),
)


@pytest.mark.parametrize(("path", "fields"), ABSURD)
def test_an_absurd_answer_is_no_failure_and_no_plan(path: str, fields: dict[str, str]) -> None:
    browser = Browser()
    assert browser.send(path, fields).status_code < 500
    assert [each["kind"] for each in browser.fetch().get("facts", []) if each["kind"] == "session_started"] == []
