"""A device fetches what others sent, from where it left off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.web.bodies import pain, sent
from tests.web.browsing import Browser

pytestmark = pytest.mark.usefixtures("store")


def test_a_device_catches_up_in_pages() -> None:
    browser = Browser()
    browser.bring(*(pain(place) for place in range(5)))
    first = browser.fetch(most=2)
    second = browser.fetch(since=first["cursor"], most=2)
    third = browser.fetch(since=second["cursor"], most=2)
    told = [fact["data"]["pain"] for part in (first, second, third) for fact in part["facts"]]
    assert told == [0, 1, 2, 3, 4]
    assert [part["more"] for part in (first, second, third)] == [True, True, False]


def test_a_device_that_is_up_to_date_stays_where_it_is() -> None:
    browser = Browser()
    browser.bring(pain())
    assert browser.fetch(since=1) == {"facts": [], "cursor": 1, "more": False}


def test_a_late_fact_reaches_a_device_that_has_later_ones() -> None:
    browser = Browser()
    browser.bring(pain(1))
    cursor = browser.fetch()["cursor"]
    browser.bring(pain(2, ago=timedelta(hours=5)))
    assert [fact["data"]["pain"] for fact in browser.fetch(since=cursor)["facts"]] == [2]


def test_a_fact_comes_back_as_it_was_sent() -> None:
    browser = Browser()
    told = sent("loads_ticked", {"day": "2026-03-01", "habits": [{"habit": "feeding", "amount": 8}]})
    browser.bring(told)
    [kept] = browser.fetch()["facts"]
    assert {name: kept[name] for name in ("id", "kind", "data")} == {
        name: told[name] for name in ("id", "kind", "data")
    }


def test_what_is_fetched_never_lies_in_the_future() -> None:
    browser = Browser()
    ahead = (datetime.now(UTC) + timedelta(hours=3)).isoformat()
    browser.bring({**pain(), "at": ahead})
    [kept] = browser.fetch()["facts"]
    assert kept["at"] == kept["received"]
