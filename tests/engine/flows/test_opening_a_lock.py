"""Locks open when someone examined her, and only by whom and when it counts."""

import pytest

from rebrace.engine.facts.kinds.triage import LockOpened
from rebrace.engine.flows.check_pages import CheckPage
from rebrace.engine.flows.opened import Opening
from rebrace.engine.flows.today import Next, Today
from tests.engine.flows.person import Person


def _locked(answers: dict[str, str] | None = None) -> Person:
    person = Person().welcome()
    person.check("full", answers or {"E02": "yes"})
    return person.wait(days=2)


def _trouble(person: Person, **fields: str) -> list[tuple[str, str]]:
    shown = person.send("opened", fields)
    assert isinstance(shown, Opening)
    assert not any(isinstance(fact.body, LockOpened) for fact in person.facts.values())
    return [(trouble.field, trouble.code) for trouble in shown.troubles]


def test_an_examination_opens_the_lock_and_the_full_check_comes_next() -> None:
    person = _locked()
    shown = person.send("opened", {"role": "gp", "when": "yesterday"})
    assert isinstance(shown, Today)
    assert (shown.next, shown.form) == (Next.CHECK, "full")
    assert not person.state.triage.locks


def test_after_a_clean_full_check_she_may_start_again() -> None:
    person = _locked()
    person.send("opened", {"role": "gp", "when": "today"})
    person.check("full")
    assert not isinstance(person.send("session_start"), (CheckPage, Opening))
    assert person.state.sessions


def test_it_cannot_have_been_before_the_trouble_began() -> None:
    assert _trouble(_locked(), role="gp", on="2026-03-01") == [("on", "date_before")]


def test_it_cannot_be_in_the_future() -> None:
    assert _trouble(_locked(), role="gp", on="2026-03-05") == [("on", "date_future")]


@pytest.mark.parametrize("day", ["yesterday", "2026-13-40", "1900-01-01T00:00", "٢٠٢٦-٠٣-٠٣", "3 March"])
def test_a_day_that_cannot_be_read_is_asked_again(day: str) -> None:
    assert _trouble(_locked(), role="gp", on=day) == [("on", "date_unreadable")]


def test_both_who_and_when_are_asked() -> None:
    assert _trouble(_locked()) == [("role", "choose_one"), ("on", "date_missing")]


@pytest.mark.parametrize("role", ["friend", "", "GP", "x" * 300])
def test_only_professionals_count(role: str) -> None:
    assert ("role", "choose_one") in _trouble(_locked(), role=role, when="today")


def test_what_waits_for_a_physio_is_not_opened_by_anyone_else() -> None:
    person = _locked({"P07": "yes"})
    assert ("role", "choose_one") in _trouble(person, role="gp", when="today")
    person.send("opened", {"role": "physio", "when": "today"})
    assert not person.state.triage.locks


def test_opening_twice_opens_once() -> None:
    person = _locked()
    form = "44444444-4444-4444-8444-444444444444"
    person.send("opened", {"role": "gp", "when": "today"}, form=form)
    person.send("opened", {"role": "gp", "when": "today"}, form=form)
    assert sum(isinstance(fact.body, LockOpened) for fact in person.facts.values()) == 1


def test_with_nothing_locked_there_is_nothing_to_open() -> None:
    person = Person()
    person.start()
    assert isinstance(person.look("opened"), Today)
    assert isinstance(person.send("opened", {"role": "gp", "when": "today"}), Today)
