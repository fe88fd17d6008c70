"""The one who holds the baby sees a countdown and nothing else, without signing in, until it is over."""

from __future__ import annotations

import re

import pytest

from tests.web.browsing import Browser
from tests.web.habits.her import trained
from tests.web.walking import Clock

pytestmark = pytest.mark.usefixtures("store")


def asked(browser: Browser, minutes: str = "8") -> str:
    """Ask, and read the address to hand on."""
    page = browser.send("/hold/", {"minutes": minutes}).content.decode()
    assert "<svg" in page, "the QR code"
    found = re.search(r'value="http://testserver(/hold/[^"]+)"', page)
    assert found, page
    return found[1]


def test_it_counts_down_for_anyone_who_has_the_address(clock: Clock) -> None:
    path = asked(trained(clock.now))
    for minutes, left in ((0, 480), (3, 300), (9, 0)):
        clock.move(minutes=minutes)
        page = Browser().look(path).content.decode()
        assert "Hold baby for 8 minutes" in page
        assert f'data-seconds="{left}"' in page
        clock.move(minutes=-minutes)


def test_it_says_nothing_else(clock: Clock) -> None:
    browser = trained(clock.now)
    path = asked(browser)
    assert re.fullmatch(r"/hold/[\w-]{43}/", path)
    page = Browser().look(path)
    text = re.sub(r"<[^>]+>", " ", page.content.decode())
    assert not re.search(r"back\b|pain|week|feed|Sydney|session|plan", text, re.IGNORECASE)
    assert str(browser.key) not in page.content.decode()
    assert page["Referrer-Policy"] == "same-origin"
    assert page["Cache-Control"] == "private, no-store"


def test_an_hour_after_it_is_over_the_address_is_gone(clock: Clock) -> None:
    path = asked(trained(clock.now))
    clock.move(minutes=67)
    assert Browser().look(path).status_code == 200
    clock.move(minutes=2)
    gone = Browser().look(path)
    assert gone.status_code == 404
    assert "This link is over" in gone.content.decode()


def test_only_lengths_that_are_offered_are_asked_for(clock: Clock) -> None:
    browser = trained(clock.now)
    for minutes in ("", "0", "9999", "eight"):
        assert "/hold/" not in re.findall(
            r'value="([^"]*)"', browser.send("/hold/", {"minutes": minutes}).content.decode()
        )


def test_a_stranger_asks_nobody_and_finds_nothing(clock: Clock) -> None:
    trained(clock.now)
    assert Browser().send("/hold/", {"minutes": "8"})["Location"] == "/"
    for token in ("x", "a" * 43):
        assert Browser().look(f"/hold/{token}/").status_code == 404


def test_old_requests_make_room_for_new_ones(clock: Clock) -> None:
    browser = trained(clock.now)
    first = asked(browser)
    later = []
    for _ in range(20):
        clock.move(seconds=1)
        later.append(asked(browser))
    assert [Browser().look(each).status_code for each in (first, later[-1])] == [404, 200]
