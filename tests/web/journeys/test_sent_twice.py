"""Double taps, the back button and two devices: nothing is lost, nothing is doubled."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests.web.browsing import Browser
from tests.web.walking import Clock, checked, follow, form_of, newcomer, start, state, told, training

pytestmark = pytest.mark.usefixtures("store")

SET = "/session/set/"


def sets(browser: Browser) -> int:
    """How many sets count in her latest session."""
    return len(state(browser).sessions[-1].sets)


def set_done(browser: Browser) -> dict[str, str]:
    """The form of the present set, with its button tapped."""
    return {**form_of(browser.look("/session/"), SET), "done": "1"}


def test_a_page_of_a_check_sent_twice_is_kept_once(time: Clock) -> None:
    browser = newcomer()
    address = follow(browser, "/check/full/")
    form = str(uuid4())
    first = browser.send(address, {"none": "1", "form": form})
    again = browser.send(address, {"none": "1", "form": form})
    assert first.headers["Location"] == again.headers["Location"]
    assert len(told(browser, "check_page_answered")) == 1


def test_a_changed_answer_after_going_back_counts(time: Clock) -> None:
    browser = newcomer()
    address = follow(browser, "/check/full/")
    form = str(uuid4())
    browser.send(address, {"none": "1", "form": form})
    time.move(seconds=20)
    alarmed = browser.send(address, {"line": "chest", "E01": "yes", "P13_dizzy": "no", "form": form})
    assert alarmed.headers["Location"] == "/decision/"
    assert len(told(browser, "check_page_answered")) == 2


def test_a_session_started_twice_is_one_session(time: Clock) -> None:
    browser = checked()
    form = {"night": "0", "form": str(uuid4())}
    browser.send("/session/start/", form)
    time.move(seconds=2)
    assert browser.send("/session/start/", form).headers["Location"].startswith("/session/")
    assert len(told(browser, "session_started")) == 1


def test_a_session_started_on_two_devices_is_one_session(time: Clock) -> None:
    phone = checked()
    tablet = phone.twin()
    start(phone)
    time.move(seconds=2)
    start(tablet)
    assert len(told(phone, "session_started")) == 1


def test_a_set_tapped_twice_counts_once(time: Clock) -> None:
    browser = training()
    fields = set_done(browser)
    browser.send(SET, fields)
    time.move(seconds=1)
    browser.send(SET, fields)
    assert sets(browser) == 1


def test_a_set_told_from_a_page_that_the_back_button_brought_counts_once(time: Clock) -> None:
    browser = training()
    old = set_done(browser)
    browser.send(SET, old)
    time.move(seconds=90)
    browser.look("/session/")
    browser.send(SET, {**old, "form": str(uuid4())})
    assert sets(browser) == 1


def test_two_devices_in_one_session_count_each_set_once(time: Clock) -> None:
    phone = training()
    tablet = phone.twin()
    here, there = set_done(phone), set_done(tablet)
    phone.send(SET, here)
    time.move(seconds=1)
    tablet.send(SET, there)
    assert sets(phone) == sets(tablet) == 1


def test_a_session_goes_on_where_it_was_left_on_the_other_device(time: Clock) -> None:
    phone = training()
    phone.send(SET, set_done(phone))
    time.move(minutes=3)
    told_next = next((each["step"], each["number"]) for each in told(phone, "set_done"))
    there = set_done(phone.twin())
    assert (int(there["place"]), int(there["number"])) > told_next


def test_an_interrupted_check_goes_on_where_it_was_left(time: Clock) -> None:
    browser = newcomer()
    first = follow(browser, "/check/full/")
    second = browser.send(first, {"none": "1"}).headers["Location"]
    time.move(minutes=5)
    assert follow(browser.twin(), "/check/full/") == second


def test_a_clock_set_back_a_little_goes_unnoticed(time: Clock) -> None:
    browser = checked()
    time.move(seconds=-30)
    start(browser)
    assert len(told(browser, "session_started")) == 1
    browser.send(SET, set_done(browser))
    assert sets(browser) == 1
