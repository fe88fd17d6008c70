"""Sessions and checks that were not what they seem lead to no step that triage did not permit today."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests.web.browsing import Browser
from tests.web.walking import Clock, check, checked, follow, start, state, told, training

pytestmark = pytest.mark.usefixtures("store")


def claimed_session(at: str, check: str, *, sets: int, amount: int = 8, rung: str = "pelvic_tilt") -> dict[str, object]:
    """A session as a device would claim it."""
    step = {"exercise": "glute_bridge", "rung": rung, "sets": sets, "amount": amount}
    data = {"session": str(uuid4()), "check": check, "shape": "full", "minutes": 20, "steps": [step]}
    return {"id": str(uuid4()), "at": at, "kind": "session_started", "data": data}


def latest_check(browser: Browser) -> str:
    return max(state(browser).triage.checks.values(), key=lambda each: each.at).fact


def test_a_claimed_session_shows_no_more_sets_than_its_rung_has(time: Clock) -> None:
    browser = checked()
    browser.bring(claimed_session(time.now.isoformat(), latest_check(browser), sets=3_000_000, amount=10**9))
    page = browser.look("/session/").content.decode()
    assert "3000000" not in page
    assert "1000000000" not in page


def test_a_claimed_session_shows_nothing_without_a_check(time: Clock) -> None:
    browser = checked()
    time.move(days=1)
    browser.bring(claimed_session(time.now.isoformat(), latest_check(browser), sets=2))
    assert follow(browser, "/session/") == "/"


def test_a_session_from_before_a_heavier_check_is_not_gone_on_with(time: Clock) -> None:
    browser = training(age="30")
    before = state(browser).sessions[-1].session
    time.move(hours=5)
    check(browser, "session", {"today": {"line": "pelvic_change", "pelvic_change": "worse"}})
    start(browser)
    assert state(browser).sessions[-1].session != before


def test_correcting_the_last_page_does_not_keep_an_old_check_fresh(time: Clock) -> None:
    browser = checked()
    for pain in ("2", "3", "2", "3"):
        time.move(hours=1.9)
        browser.send("/check/full/pain/", {"answer": pain})
    start(browser)
    assert told(browser, "session_started") == []


def test_correcting_the_last_page_opens_no_second_session(time: Clock) -> None:
    browser = training()
    session = state(browser).sessions[-1].session
    browser.send("/session/stop/", {"session": session, "reason": "enough"})
    time.move(minutes=30)
    browser.send("/check/full/pain/", {"answer": "2"})
    start(browser)
    assert len(told(browser, "session_started")) == 1


def test_an_alarm_on_one_phone_stops_the_session_on_the_other(time: Clock) -> None:
    browser = training()
    record = state(browser).sessions[-1]
    step = record.steps[0]
    check(browser.twin(), "stop", {"stop": {"line": "chest", "E01": "yes"}})
    assert follow(browser, "/session/") == "/"
    fields = {"session": record.session, "place": "0", "exercise": step.exercise, "number": "1", "amount": "5"}
    browser.send("/session/set/", fields)
    assert told(browser, "set_done") == []


def test_a_session_is_not_gone_on_with_the_next_day_without_a_check(time: Clock) -> None:
    browser = training()
    time.move(hours=9)
    assert follow(browser, "/session/") == "/"
    time.move(hours=9)
    assert follow(browser, "/session/") == "/"


def test_pages_of_yesterday_do_not_count_today(time: Clock) -> None:
    browser = checked()
    time.move(days=1)
    browser.send("/check/session/today/", {"none": "1"})
    time.move(days=1)
    browser.send("/check/session/pain/", {"answer": "1"})
    start(browser)
    assert told(browser, "session_started") == []
    assert [each["form"] for each in told(browser, "check_answered")] == ["full"]


def test_an_alarming_tick_counts_though_the_page_is_answered_again(time: Clock) -> None:
    browser = checked()
    time.move(days=1)
    browser.send(
        "/check/session/today/",
        {"line": "leg", "E02": "yes", "E10": "no", "E11": "no", "E12": "no", "E13": "no", "P04": "no", "E21": "no"},
    )
    browser.send("/check/session/today/", {"none": "1"})
    browser.send("/check/session/pain/", {"answer": "1"})
    start(browser)
    assert told(browser, "session_started") == []
    assert {each.rule for each in state(browser).triage.locks} == {"E02"}


def test_what_only_an_answer_opens_is_not_opened_by_anyone_s_word(time: Clock) -> None:
    browser = checked()
    time.move(days=1)
    check(browser, "session", {"today": {"line": "new_symptom", "new_symptom": "yes"}})
    assert follow(browser, "/opened/") == "/"
    browser.send("/opened/", {"role": "gp", "when": "today"})
    assert told(browser, "lock_opened") == []


def test_where_nothing_fits_no_session_is_offered(time: Clock) -> None:
    browser = checked(age="1", birth="caesarean")
    browser.send("/settings/", {"asked": "equipment", "places": "standing", "baby_in_arms": "yes"})
    page = browser.look("/").content.decode()
    assert "None of your moves fits right now" in page
    assert 'action="/session/start/"' not in page
