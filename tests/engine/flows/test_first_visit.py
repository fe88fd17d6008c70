"""From nothing to the first repetition."""

from datetime import date, timedelta

import pytest

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.flows.decision import Decision
from rebrace.engine.flows.session import SessionStep
from rebrace.engine.flows.welcome import AgeQuestion, BirthQuestion, bands
from rebrace.engine.vocabulary.birth import BirthType
from tests.engine.flows.person import Person, content


def _catalogue() -> Catalogue:
    return content().catalogue


def test_the_first_screen_asks_for_the_babys_age() -> None:
    assert isinstance(Person().look("today"), AgeQuestion)


def test_the_second_asks_how_the_birth_was() -> None:
    assert isinstance(Person().send("age", {"age": "8"}), BirthQuestion)


def test_nine_taps_lead_to_the_first_repetition() -> None:
    person = Person()
    screen = person.start()
    assert isinstance(screen, SessionStep)
    assert person.taps <= 9


def test_no_age_straddles_a_week_at_which_a_rung_opens() -> None:
    gates = {
        week
        for exercise in _catalogue().exercises.values()
        for rung in exercise.rungs
        for week in (rung.gate.vaginal, rung.gate.assisted, rung.gate.severe_tear, rung.gate.caesarean)
    }
    starts = {band.least for band in bands(_catalogue())}
    assert gates <= starts


def test_the_ages_follow_each_other_without_a_gap() -> None:
    found = bands(_catalogue())
    assert [band.most for band in found[:-1]] == [band.least - 1 for band in found[1:]]
    assert found[0].least == 0
    assert found[-1].most is None


def test_an_age_becomes_the_span_of_days_that_it_leaves_open() -> None:
    person = Person()
    person.send("age", {"age": "8"})
    today = person.now.date()
    assert person.state.birth.latest == today - timedelta(weeks=8)
    assert person.state.birth.earliest == today - timedelta(weeks=10) + timedelta(days=1)


def test_not_knowing_the_birth_is_an_answer_and_counts_as_a_caesarean() -> None:
    person = Person()
    person.welcome(birth="unknown")
    assert person.state.birth.birth is BirthType.UNKNOWN
    assert isinstance(person.check("full"), Decision)


def test_a_complicated_birth_is_kept() -> None:
    person = Person()
    person.send("age", {"age": "8"})
    person.send("birth", {"birth": "vaginal", "complicated": "yes"})
    assert person.state.birth.complicated


@pytest.mark.parametrize("age", ["", "5", "-1", "8.0", "800", "eight", "٨", "8" * 300])
def test_an_age_that_was_not_offered_is_asked_again(age: str) -> None:
    person = Person()
    screen = person.send("age", {"age": age})
    assert isinstance(screen, AgeQuestion)
    assert screen.troubles
    assert not person.facts


@pytest.mark.parametrize("birth", ["", "VAGINAL", "breech", "vaginal\0"])
def test_a_birth_that_was_not_offered_is_asked_again(birth: str) -> None:
    person = Person()
    screen = person.send("birth", {"birth": birth})
    assert isinstance(screen, BirthQuestion)
    assert screen.troubles
    assert not person.facts


def test_two_answers_at_once_are_no_answer() -> None:
    person = Person()
    person.send("age", {"age": ("8", "20")})
    assert person.state.birth.latest is None


def test_nothing_is_kept_of_a_person_who_only_looks() -> None:
    person = Person()
    for route in ("today", "age", "birth", "moves", "back", "posture", "settings", "privacy", "decision", "session"):
        person.look(route)
    assert not person.facts


def test_an_exact_birth_date_replaces_the_span() -> None:
    person = Person().welcome()
    person.send("settings", {"birth_date": "2026-01-02"})
    assert person.state.birth.earliest == person.state.birth.latest == date(2026, 1, 2)
