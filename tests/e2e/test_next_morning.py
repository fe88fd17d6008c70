"""One tap the next morning, and the plan answers it."""

from __future__ import annotations

import pytest

from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import journey, reading
from tools.walk.phone import Phone

pytestmark = pytest.mark.browser


def after_two_sore_sessions(phones: Phones) -> Phone:
    """Two sessions, at 1 before them; the morning after the first was at 4, the second morning is now."""
    person = Person(MONDAY)
    for pain_that_morning in ("4", None):
        screen = person.check("session", pain=1) if person.state.sessions else person.start(age=4, pain=1)
        person.do_session(screen)
        session = person.state.sessions[-1].session
        person.send("done", {"reserve": "three_or_more", "pain": "3", "signs": "none"}, {"session": session})
        person.wait(days=1)
        if pain_that_morning:
            person.send("morning", {"session": session, "pain": pain_that_morning})
    phones.house.move_to(person.now)
    return phones.pick_up_of(person)


def answer_morning(phone: Phone, pain: int) -> None:
    phone.open()
    phone.tap_words("How is your back")
    phone.tap("pain", str(pain))


def test_it_is_asked_once(phones: Phones) -> None:
    phone = after_two_sore_sessions(phones)
    answer_morning(phone, 1)
    assert phone.path == "/"
    assert not phone.shows("a[href='/morning/']")
    assert journey.told(phone, "morning_answered")[-1]["pain"] == 1


def test_a_second_sore_morning_makes_the_week_lighter_and_says_so(phones: Phones) -> None:
    phone = after_two_sore_sessions(phones)
    answer_morning(phone, 5)
    assert "easing_mornings" in reading.codes(reading.reasons(phone), "plan")


def test_a_good_morning_leaves_the_plan_as_it_is(phones: Phones) -> None:
    phone = after_two_sore_sessions(phones)
    answer_morning(phone, 1)
    said = reading.codes(reading.reasons(phone), "plan")
    assert said
    assert "easing_mornings" not in said
