"""Her country and her clock: guessed once, hers to change."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from rebrace.web.bridge import locales, visits
from rebrace.web.bridge.knowledge import knowledge
from tests.web.browsing import Browser
from tests.web.walking import Clock, state, told

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

pytestmark = pytest.mark.usefixtures("store")

AGE = "/welcome/age/"


def answered(languages: str) -> Browser:
    browser = Browser(languages=languages)
    browser.send(AGE, {"age": "8"})
    return browser


@pytest.mark.parametrize(
    ("languages", "country"),
    [
        ("en-AU,en;q=0.9", "AU"),
        ("mi-NZ", "NZ"),
        ("fr-CA;q=0.5, en-IE;q=0.9", "IE"),
        ("en-US,en;q=0.9", "US"),
        ("en-US,en;q=0.9,en-NZ;q=0.8", "NZ"),
        ("zh-Hant-AU", "AU"),
        ("en", None),
        ("de-DE", None),
        ("", None),
        ("x" * 10_000, None),
        ("en-AU;q=nonsense", None),
        ("*", None),
    ],
)
def test_a_country_is_guessed_only_where_the_browser_names_one(languages: str, country: str | None) -> None:
    assert locales.guess(languages, knowledge().catalogue) == country


def test_the_hosts_country_counts_before_a_factory_setting(settings: Settings) -> None:
    settings.DEFAULT_LOCALE = "NZ"
    assert locales.guess("en", knowledge().catalogue) == "NZ"
    assert locales.guess("en-US", knowledge().catalogue) == "NZ"
    assert locales.guess("en-GB", knowledge().catalogue) == "GB"


def test_the_guess_is_kept_with_the_first_answer_and_not_made_again(time: Clock) -> None:
    browser = answered("en-NZ")
    browser.languages = "en-GB"
    browser.send("/welcome/birth/", {"birth": "vaginal"})
    assert [each["locale"] for each in told(browser, "preferences_changed")] == ["NZ"]


def test_she_can_change_it(time: Clock) -> None:
    browser = answered("en-NZ")
    time.move(minutes=1)
    browser.send("/settings/", {"locale": "IE"})
    assert state(browser).preferences.locale == "IE"


def test_her_day_is_that_of_her_country(time: Clock) -> None:
    time.move(hours=12.5)
    assert local_time(answered("en-AU")) == "2026-03-03T00:30+11:00"
    assert local_time(answered("en-GB")) == "2026-03-02T13:30+00:00"


def test_her_own_zone_counts_before_that_of_her_country(time: Clock) -> None:
    browser = answered("en-AU")
    zone = {"time_zone": "Australia/Perth"}
    browser.bring({"id": str(uuid4()), "at": time.now.isoformat(), "kind": "preferences_changed", "data": zone})
    assert local_time(browser) == "2026-03-02T09:00+08:00"


@pytest.mark.parametrize("zone", ["Nowhere/Nothing", "../../etc/passwd", "Europe", "", "x" * 400])
def test_a_zone_that_does_not_exist_does_no_harm(time: Clock, zone: str) -> None:
    browser = answered("en-AU")
    body = {"time_zone": zone}
    browser.bring({"id": str(uuid4()), "at": time.now.isoformat(), "kind": "preferences_changed", "data": body})
    assert browser.look("/").status_code == 200


def local_time(browser: Browser) -> str:
    """What her clock shows."""
    return visits.local_now(state(browser)).isoformat(timespec="minutes")
