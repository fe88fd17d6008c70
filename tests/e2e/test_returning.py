"""Coming back with nothing new: two taps and she moves."""

from __future__ import annotations

import pytest

from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import journey

pytestmark = pytest.mark.browser


def test_two_taps_when_nothing_is_new(phones: Phones) -> None:
    phones.house.move_to(MONDAY.replace(day=4))
    phone = phones.pick_up_of(settled())
    phone.open()
    journey.nothing_new(phone)
    assert phone.path == "/session/"
    assert phone.shows("rebrace-player button.big")
    assert phone.taps == 2


def test_pain_that_is_too_strong_is_no_nothing_new(phones: Phones) -> None:
    phones.house.move_to(MONDAY.replace(day=4))
    phone = phones.pick_up_of(settled())
    phone.open()
    journey.nothing_new(phone, pain=7)
    assert phone.path == "/decision/"
    assert journey.told(phone, "session_started")[1:] == []


def settled() -> Person:
    """Someone who trained on Monday, and whose back was fine the morning after."""
    person = Person(MONDAY)
    person.do_session(person.start(age=4))
    person.send("done", {"reserve": "three_or_more", "pain": "1", "signs": "none"}, {"session": session_of(person)})
    person.wait(days=1).send("morning", {"session": session_of(person), "pain": "1"})
    return person


def session_of(person: Person) -> str:
    return person.state.sessions[-1].session
