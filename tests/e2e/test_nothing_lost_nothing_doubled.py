"""Fast thumbs, the way back, two phones and a clock that goes back: nothing is lost, nothing is there twice."""

from __future__ import annotations

from collections.abc import Callable

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


def sets(phone: Phone) -> list[tuple[int, int]]:
    """Step and number of each set that is kept."""
    return [(each["step"], each["number"]) for each in journey.told(phone, "set_done")]


def test_a_double_tap_on_done_keeps_one_set(moving: Phone) -> None:
    moving.press_twice(moving.page.locator("button[name='done']"))
    moving.open("/session/")
    assert sets(moving) == [(0, 1)]


def test_a_double_tap_on_start_starts_one_session(phones: Phones) -> None:
    person = Person(MONDAY).welcome()
    person.check("full")
    phone = phones.pick_up_of(person)
    phone.open("/decision/")
    phone.press_twice(phone.page.locator("form[action='/session/start/'] button"))
    phone.open("/session/")
    assert phone.path == "/session/"
    assert len(journey.told(phone, "session_started")) == 1


def test_a_form_that_is_sent_again_adds_nothing(moving: Phone) -> None:
    form = moving.page.locator("form[action='/session/set/']")
    fields = {
        str(each.get_attribute("name")): str(each.get_attribute("value"))
        for each in form.locator("input[type='hidden']").all()
    }
    for _ in range(3):
        moving.page.request.post(moving.address + "/session/set/", form={**fields, "done": "1"})
    assert sets(moving) == [(0, 1)]


def test_going_back_and_tapping_done_goes_on_from_where_she_is(moving: Phone) -> None:
    moving.tap("done")
    moving.tap("done")
    before = sets(moving)
    moving.back()
    moving.tap("done")
    after = sets(moving)
    assert after[: len(before)] == before
    assert len(after) == len(set(after))


def test_an_answer_can_be_taken_back_before_the_check_ends(phone: Phone) -> None:
    journey.welcome(phone, weeks=4)
    for _ in range(3):
        phone.tap("none")
    check_in.answer_page(phone, {"P01": "yes"})
    phone.back()
    check_in.answer(phone, {})
    assert reading.disposition(phone) is Disposition.GO
    assert len(journey.told(phone, "check_answered")) == 1


def test_two_phones_on_the_same_set_count_it_once(phones: Phones, moving: Phone) -> None:
    other = phones.pick_up_another(moving, scripts=False)
    other.open("/session/")
    moving.tap("done")
    other.tap("done")
    journey.do_sets(other)
    journey.tell(other)
    shown = [part for each in other.page.locator(".amounts").all_inner_texts() for part in each.split("·")]
    assert len(shown) == len(set(sets(other)))


def test_two_phones_each_see_what_the_other_did(phones: Phones, moving: Phone) -> None:
    other = phones.pick_up_another(moving, scripts=False)
    moving.tap("done")
    other.open("/session/")
    other.tap("done")
    moving.reload()
    assert reading.headline(moving) == reading.headline(other)
    assert len(sets(moving)) == 2


@pytest.mark.parametrize("back", [{"minutes": -1}, {"hours": -3}, {"days": -3}])
def test_a_clock_that_was_set_back_loses_nothing(
    moving: Phone, days_pass: Callable[..., None], back: dict[str, int]
) -> None:
    moving.tap("done")
    before, kept = reading.headline(moving), sets(moving)
    days_pass(**back)
    moving.reload()
    assert sets(moving) == kept
    days_pass(**{name: -amount for name, amount in back.items()})
    moving.open("/session/")
    assert reading.headline(moving) == before


def test_a_clock_that_was_set_back_by_days_starts_no_session(phones: Phones, days_pass: Callable[..., None]) -> None:
    person = Person(MONDAY).welcome()
    person.check("full")
    phone = phones.pick_up_of(person)
    phone.open("/decision/")
    days_pass(days=-3)
    phone.press(phone.page.locator("form[action='/session/start/'] button"))
    assert phone.path.startswith("/check/full/")
    assert journey.told(phone, "session_started") == []
