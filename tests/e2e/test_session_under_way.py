"""A session by the page alone, in one hand: counting, leaving out, exchanging, interrupted, stopped, and told."""

from __future__ import annotations

import pytest

from rebrace.engine.vocabulary.dispositions import Disposition
from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import check_in, journey, reading
from tools.walk.phone import Phone

pytestmark = pytest.mark.browser


@pytest.fixture
def moving(phones: Phones) -> Phone:
    """The phone of someone whose session shows its first set."""
    person = Person(MONDAY)
    person.start(age=4)
    phone = phones.pick_up_of(person, scripts=False)
    phone.open("/session/")
    return phone


def here(phone: Phone) -> tuple[str, str]:
    """The rung on the screen, and its set."""
    return reading.headline(phone), reading.flat(phone.page.locator(".dose .strong").first.inner_text())


def amount(phone: Phone) -> int:
    """The number that "Done" would keep."""
    return int(str(phone.page.locator("input[name='amount']").get_attribute("value")))


def test_a_set_is_done_with_one_tap(moving: Phone) -> None:
    before, planned = here(moving), amount(moving)
    moving.tap("done")
    assert here(moving) != before
    assert [each["amount"] for each in journey.told(moving, "set_done")] == [planned]


def test_the_count_can_be_corrected(moving: Phone) -> None:
    planned = amount(moving)
    moving.tap("change", "more")
    moving.tap("change", "more")
    moving.tap("change", "less")
    assert amount(moving) == planned + 1
    assert journey.told(moving, "set_done") == []
    moving.tap("done")
    assert [each["amount"] for each in journey.told(moving, "set_done")] == [planned + 1]


def test_a_move_can_be_left_out(moving: Phone) -> None:
    before = here(moving)
    moving.tap_words("Swap or skip")
    moving.tap_words("Skip it")
    assert moving.path == "/session/"
    assert here(moving) != before
    assert len(journey.told(moving, "step_skipped")) == 1


def test_a_move_can_be_exchanged(moving: Phone) -> None:
    moving.tap("done")
    moving.tap_words("Swap or skip")
    instead = moving.page.locator("button[name='instead']").first
    wanted = str(instead.get_attribute("value"))
    moving.press(instead)
    assert moving.path == "/session/"
    assert moving.page.locator("input[name='exercise']").get_attribute("value") == wanted


def test_baby_is_awake_and_later_she_goes_on_at_the_same_set(phones: Phones, moving: Phone) -> None:
    moving.tap("done")
    moving.tap("done")
    before = here(moving)
    moving.tap_words("awake")
    assert moving.path == "/session/pause/"
    moving.page.close()

    later = phones.pick_up_another(moving, scripts=False)
    later.open("/")
    later.tap_words("Carry on")
    assert here(later) == before


def test_closing_the_browser_is_enough(phones: Phones, moving: Phone) -> None:
    moving.tap("done")
    before = here(moving)
    moving.page.close()
    later = phones.pick_up_another(moving, scripts=False)
    later.open("/session/")
    assert here(later) == before


def test_stopping_early_keeps_what_was_done(moving: Phone) -> None:
    journey.do_sets(moving, most=2)
    moving.tap_words("awake")
    moving.tap_words("That was it for today")
    assert moving.path.startswith("/done/")
    journey.tell(moving)
    assert len(journey.told(moving, "set_done")) == 2
    assert moving.page.locator(".amounts").count() == 2
    assert journey.told(moving, "session_stopped")[0]["reason"] == "baby"


def test_something_is_wrong_and_then_it_is_not(moving: Phone) -> None:
    moving.tap("done")
    before = here(moving)
    moving.tap_words("wrong")
    assert moving.path == "/check/stop/stop/"
    check_in.answer(moving, {})
    assert moving.path == "/session/"
    assert here(moving) == before


def test_something_is_wrong_and_the_session_ends_there(moving: Phone) -> None:
    moving.tap("done")
    moving.tap_words("wrong")
    check_in.answer(moving, {"E01": "yes"})
    assert reading.disposition(moving) is Disposition.EMERGENCY
    moving.open("/session/")
    assert moving.path in {"/", "/decision/"}
    assert len(journey.told(moving, "set_done")) == 1
    assert journey.told(moving, "session_stopped")[0]["reason"] == "something_wrong"


def test_back_pain_that_jumps_up_ends_the_session_and_leaves_the_calm_set(moving: Phone) -> None:
    moving.tap("done")
    moving.tap_words("wrong")
    check_in.answer(moving, {"stop_pain": "yes"})
    assert reading.disposition(moving) is Disposition.PHYSIO_FIRST
    assert {row.exercise for row in reading.plan(moving)} <= {"breathing_360", "cat_cow", "seated_twist"}


def test_the_whole_session_ends_with_how_it_was(moving: Phone) -> None:
    journey.do_sets(moving)
    assert moving.path.startswith("/done/")
    journey.tell(moving, reserve="one_or_two", pain=2, signs=("leak",))
    told = journey.told(moving, "session_finished")[-1]
    assert {name: told[name] for name in ("reserve", "pain", "leak", "heaviness")} == {
        "reserve": "one_or_two",
        "pain": 2,
        "leak": True,
        "heaviness": False,
    }
    moving.open("/")
    assert not moving.shows("a[href='/session/']")
