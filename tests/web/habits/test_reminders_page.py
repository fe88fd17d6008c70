"""The page of reminders: asked after a first session, kept as she chose, and shown on Today when one is here."""

from __future__ import annotations

import pytest

from tests.web.browsing import Browser
from tests.web.habits.her import choose, trained
from tests.web.walking import Clock, newcomer

pytestmark = pytest.mark.usefixtures("store")
PAGE = "/reminders/"


def test_before_a_first_session_nobody_asks(clock: Clock) -> None:
    browser = newcomer()
    page = browser.look(PAGE).content.decode()
    assert "First try a session" in page
    assert 'name="anchors"' not in page
    assert "rebrace-push" not in browser.look("/reminders/ways/").content.decode()
    choose(browser)
    assert "reminders_chosen" not in [each["kind"] for each in browser.fetch()["facts"]]


def test_what_she_chose_is_ticked(clock: Clock) -> None:
    browser = trained(clock.now, anchors=["feed", "nappy"], hour="19", most="2")
    page = browser.look(PAGE).content.decode()
    assert 'value="feed" checked' in page
    assert 'value="nap" checked' not in page
    assert 'name="hour" value="19" checked' in page
    assert 'name="most" value="2" checked' in page


def test_what_cannot_be_chosen_is_told_and_nothing_is_kept(clock: Clock) -> None:
    browser = trained(clock.now)
    before = len(browser.fetch()["facts"])
    for fields in ({"hour": "3"}, {"hour": "22"}, {"most": "9"}, {"hour": "noon"}):
        answer = choose(browser, **fields)
        assert answer.status_code == 422, fields
        assert "not one of the answers" in answer.content.decode()
    assert len(browser.fetch()["facts"]) == before


def test_today_shows_one_that_is_here_and_lets_her_say_what_has_just_happened(clock: Clock) -> None:
    browser = trained(clock.now)
    browser.send("/welcome/age/", {"age": "8"})
    browser.send("/welcome/birth/", {"birth": "vaginal"})
    today = browser.look("/").content.decode()
    assert 'name="anchor" value="feed"' in today
    assert "Your minute" not in today
    assert browser.send("/reminders/now/", {"anchor": "feed", "back": "today"})["Location"] == "/?told=1"
    clock.move(minutes=6)
    assert "Your minute, if it suits now." in browser.look("/").content.decode()
    clock.move(hours=2)
    assert "Your minute" not in browser.look("/").content.decode()


def test_nothing_else_can_be_told_to_have_happened(clock: Clock) -> None:
    browser = trained(clock.now)
    before = len(browser.fetch()["facts"])
    for anchor in ("clock", "party", ""):
        assert browser.send("/reminders/now/", {"anchor": anchor})["Location"] == PAGE
    assert len(browser.fetch()["facts"]) == before


def test_a_stranger_sees_nothing_of_anyone(clock: Clock) -> None:
    trained(clock.now, hour="9")
    assert "First try a session" in Browser().look(PAGE).content.decode()
    assert Browser().send("/reminders/ways/", {"do": "silence"})["Location"] == "/"
