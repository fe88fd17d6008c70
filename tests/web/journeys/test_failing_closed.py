"""Unknown, silent, stale, replayed and forged input never reaches a session."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from rebrace.web.bridge.knowledge import knowledge
from tests.web.browsing import Browser
from tests.web.walking import Clock, check, checked, follow, newcomer, start, told

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.usefixtures("store")

GO = {"disposition": "go", "hold": "nothing_held", "help_lines": False, "fired": [], "flags": []}


def sessions(browser: Browser) -> int:
    return len(told(browser, "session_started"))


def claimed(at: datetime, answers: Mapping[str, str], *, verdict: Mapping[str, Any] = GO) -> dict[str, Any]:
    """A check-in as a device would claim it."""
    data = {
        "form": "full",
        "answers": [{"item": item, "value": value} for item, value in answers.items()],
        "verdict": verdict,
        "content": knowledge().catalogue.digest,
        "engine": "0.1.0",
    }
    return {"id": str(uuid4()), "at": at.isoformat(), "kind": "check_answered", "data": data}


def quiet_answers(browser: Browser) -> dict[str, str]:
    """The answers of her latest full check."""
    answers = [each["answers"] for each in told(browser, "check_answered") if each["form"] == "full"][-1]
    assert isinstance(answers, list)
    return {each["item"]: each["value"] for each in answers}


def test_after_a_quiet_check_a_session_starts(time: Clock) -> None:
    browser = checked()
    assert start(browser).headers["Location"].startswith("/session/")
    assert sessions(browser) == 1


def test_a_stranger_gets_no_session(time: Clock) -> None:
    browser = Browser()
    assert follow(browser, "/session/") != "/session/"
    start(browser)
    assert browser.key is None


def test_silence_gets_no_session(time: Clock) -> None:
    browser = newcomer()
    start(browser)
    assert sessions(browser) == 0


def test_half_a_check_gets_no_session(time: Clock) -> None:
    browser = newcomer()
    browser.send(follow(browser, "/check/full/"), {"none": "1"})
    start(browser)
    assert sessions(browser) == 0


def test_an_empty_page_of_a_check_is_asked_again(time: Clock) -> None:
    browser = newcomer()
    answer = browser.send(follow(browser, "/check/full/"), {})
    assert answer.status_code == 422
    assert told(browser, "check_page_answered") == []


@pytest.mark.parametrize("hours", [13, 24 * 8, 24 * 400])
def test_a_stale_check_gets_no_session(time: Clock, hours: int) -> None:
    browser = checked()
    time.move(hours=hours)
    start(browser)
    assert sessions(browser) == 0


def test_a_check_from_the_future_gets_no_session_when_the_clock_is_set_back(time: Clock) -> None:
    browser = checked()
    time.move(hours=-3)
    start(browser)
    assert sessions(browser) == 0


def test_a_replayed_check_counts_from_when_it_was_answered(time: Clock) -> None:
    browser = checked()
    [old] = [fact for fact in browser.fetch()["facts"] if fact["kind"] == "check_answered"]
    time.move(days=8)
    as_it_was = {name: old[name] for name in ("id", "at", "kind", "data")}
    again = browser.bring(as_it_was, {**as_it_was, "id": str(uuid4())}).json()["results"]
    assert [each["result"] for each in again] == ["known", "stored"]
    start(browser)
    assert sessions(browser) == 0


def test_a_claimed_verdict_is_judged_again(time: Clock) -> None:
    browser = newcomer()
    alarming = {**quiet_answers(checked()), "E01": "yes"}
    browser.bring(claimed(time.now, alarming))
    start(browser)
    assert sessions(browser) == 0
    assert 'href="tel:000"' in browser.look("/decision/").content.decode()


def test_a_claimed_check_that_leaves_questions_out_gets_no_session(time: Clock) -> None:
    browser = newcomer()
    browser.bring(claimed(time.now, {}))
    start(browser)
    assert sessions(browser) == 0


@pytest.mark.parametrize("value", ["", "perhaps", "NO", "11", "-1", "٣", "0" * 100])
def test_an_answer_that_nobody_offered_counts_as_none(time: Clock, value: str) -> None:
    browser = newcomer()
    browser.bring(claimed(time.now, {**quiet_answers(checked()), "E01": value}))
    start(browser)
    assert sessions(browser) == 0


def test_a_worse_claimed_verdict_is_believed(time: Clock) -> None:
    browser = newcomer()
    worse = {**GO, "disposition": "emergency", "hold": "rest"}
    browser.bring(claimed(time.now, quiet_answers(checked()), verdict=worse))
    start(browser)
    assert sessions(browser) == 0


def test_a_session_that_a_device_claims_to_have_started_opens_nothing(time: Clock) -> None:
    browser = newcomer()
    session = str(uuid4())
    data = {"session": session, "check": str(uuid4()), "shape": "short", "minutes": 8, "steps": []}
    browser.bring({"id": str(uuid4()), "at": time.now.isoformat(), "kind": "session_started", "data": data})
    assert follow(browser, "/session/") != "/session/"


def test_a_lock_is_not_opened_by_a_quiet_check_afterwards(time: Clock) -> None:
    browser = newcomer()
    quiet = quiet_answers(checked())
    browser.bring(claimed(time.now, {**quiet, "E01": "yes"}))
    time.move(minutes=5)
    check(browser, "full")
    start(browser)
    assert sessions(browser) == 0


def test_a_backdated_alarm_locks_although_a_quiet_check_came_later(time: Clock) -> None:
    browser = checked()
    quiet = quiet_answers(browser)
    browser.bring(claimed(time.now - timedelta(hours=2), {**quiet, "E01": "yes"}))
    start(browser)
    assert sessions(browser) == 0


def test_an_alarm_from_one_device_stops_the_session_on_the_other(time: Clock) -> None:
    phone = checked()
    start(phone)
    tablet = phone.twin()
    tablet.bring(claimed(time.now, {**quiet_answers(phone), "E01": "yes"}))
    assert follow(phone, "/session/") != "/session/"


def test_nobody_starts_on_anothers_check(time: Clock) -> None:
    checked()
    other = newcomer()
    start(other)
    assert sessions(other) == 0
