"""Who may use the API."""

from __future__ import annotations

import json

import pytest
from django.conf import settings

from tests.web.bodies import pain
from tests.web.browsing import Browser

pytestmark = pytest.mark.usefixtures("store")


def test_a_stranger_fetches_nothing() -> None:
    Browser().bring(pain())
    answer = Browser().client.get("/api/facts")
    assert answer.status_code == 401
    assert answer.json()["complaints"][0]["mend"]


def test_each_sees_only_her_own() -> None:
    her, other = Browser(), Browser()
    her.bring(pain(2))
    other.bring(pain(7))
    assert [fact["data"]["pain"] for fact in her.fetch()["facts"]] == [2]
    assert [fact["data"]["pain"] for fact in other.fetch()["facts"]] == [7]


@pytest.mark.parametrize("key", ["", "x", "A" * 43, "é" * 43, "x" * 4000])
def test_an_invented_key_opens_nothing(key: str) -> None:
    browser = Browser()
    browser.client.cookies[settings.PERSON_COOKIE_NAME] = key
    assert browser.client.get("/api/facts").status_code == 401


def test_facts_without_a_form_token_are_refused() -> None:
    browser = Browser()
    browser.bring(pain())
    answer = browser.client.post("/api/facts", {"facts": [pain()]}, content_type="application/json")
    assert answer.status_code == 403
    assert len(browser.fetch()["facts"]) == 1


def test_another_browser_of_hers_adds_to_the_same_story() -> None:
    phone = Browser()
    phone.bring(pain(1))
    tablet = phone.twin()
    tablet.bring(pain(2))
    assert [fact["data"]["pain"] for fact in phone.fetch()["facts"]] == [1, 2]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 422),
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
        (b"null", 422),
        (b"{}", 422),
        (b'{"facts": 7}', 422),
        (b'{"facts": [], "more": 1}', 422),
        (json.dumps({"facts": [1] * 201}).encode(), 422),
        (b"x" * 300_000, 413),
    ],
)
def test_a_body_of_another_shape_is_refused_with_a_reason(body: bytes, status: int) -> None:
    browser = Browser()
    headers = {"x-csrftoken": browser.token()}
    answer = browser.client.post("/api/facts", body, content_type="application/json", headers=headers)
    assert answer.status_code == status
    assert answer.json()["complaints"][0].keys() == {"place", "sentence", "mend"}


@pytest.mark.parametrize("query", ["since=-1", "since=x", "since=99999999999999999999", "most=0", "most=501"])
def test_a_query_out_of_bounds_is_refused_with_a_reason(query: str) -> None:
    browser = Browser()
    browser.bring(pain())
    answer = browser.client.get(f"/api/facts?{query}")
    assert answer.status_code == 422
    assert answer.json()["complaints"][0]["place"]


def test_an_address_that_leads_nowhere_answers_in_the_same_shape() -> None:
    answer = Browser().client.get("/api/nothing")
    assert answer.status_code == 404
    assert answer.json()["complaints"][0]["place"] == "address"
