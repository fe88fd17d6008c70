"""What to do now, for all seven decisions."""

import pytest

from rebrace.engine.facts.kinds.session import SessionStarted
from rebrace.engine.flows.check_pages import CheckPage
from rebrace.engine.flows.decision import Decision
from rebrace.engine.flows.today import Next, Today
from rebrace.engine.flows.welcome import AgeQuestion
from rebrace.engine.vocabulary.dispositions import Disposition, Unlock
from rebrace.engine.vocabulary.flags import Flag
from tests.engine.flows.person import Person, content

CASES = {
    Disposition.EMERGENCY: {"E01": "yes"},
    Disposition.URGENT_MENTAL_HEALTH: {"H1": "yes_now", "H1_plan": "no"},
    Disposition.SAME_DAY: {"E02": "yes"},
    Disposition.PHYSIO_FIRST: {"P03": "yes"},
    Disposition.GP: {"H4_low": "yes", "H3_interest": "1", "H3_low": "1"},
    Disposition.MODIFY: {"P11": "yes", "P11_wide": "no", "P11_lump": "no"},
    Disposition.GO: {},
}
REST = (Disposition.EMERGENCY, Disposition.URGENT_MENTAL_HEALTH, Disposition.SAME_DAY)


def _decided(disposition: Disposition) -> tuple[Person, Decision]:
    person = Person().welcome()
    shown = person.check("full", CASES[disposition])
    assert isinstance(shown, Decision)
    return person, shown


@pytest.mark.parametrize("disposition", list(Disposition))
def test_every_decision_is_shown_after_its_answer(disposition: Disposition) -> None:
    assert _decided(disposition)[1].disposition is disposition


@pytest.mark.parametrize("disposition", REST)
def test_there_is_no_plan_and_no_start_while_she_must_rest(disposition: Disposition) -> None:
    person, shown = _decided(disposition)
    assert shown.plan is None
    assert isinstance(person.send("session_start"), Decision)
    assert not any(isinstance(fact.body, SessionStarted) for fact in person.facts.values())


@pytest.mark.parametrize("disposition", REST)
def test_today_stays_paused_until_someone_has_seen_her(disposition: Disposition) -> None:
    person, _ = _decided(disposition)
    shown = person.wait(days=40).look("today")
    assert isinstance(shown, Today)
    assert shown.next is Next.LOCKED
    assert shown.plan is None


def test_under_physio_first_only_calm_rungs_are_planned() -> None:
    _, shown = _decided(Disposition.PHYSIO_FIRST)
    assert shown.plan is not None
    assert shown.plan.calm
    exercises = content().catalogue.exercises
    calm = {(exercise.id, rung.id) for exercise in exercises.values() for rung in exercise.rungs if rung.calm}
    assert {(step.exercise, step.rung) for step in shown.plan.steps} <= calm


def test_a_lock_that_may_settle_says_from_which_day() -> None:
    person, shown = _decided(Disposition.PHYSIO_FIRST)
    (lock,) = shown.locks
    assert lock.unlock is Unlock.PHYSIO_OR_SETTLED
    assert lock.settles is not None
    assert lock.settles > person.now.date()


def test_changes_name_their_flags() -> None:
    assert Flag.DOMING in _decided(Disposition.MODIFY)[1].flags


def test_a_thought_she_would_rather_not_tell_shows_help_and_locks_nothing() -> None:
    person = Person().welcome()
    shown = person.check("full", {"H1": "prefer_not"})
    assert isinstance(shown, Decision)
    assert shown.help_lines
    assert shown.plan is not None


def test_all_countries_numbers_are_shown_until_hers_is_known() -> None:
    person, shown = _decided(Disposition.EMERGENCY)
    assert len(shown.packs) == len(content().catalogue.locales)
    after = person.send("settings", {"locale": "NZ", "back": "decision"})
    assert isinstance(after, Decision)
    assert [pack.id for pack in after.packs] == ["NZ"]


def test_the_worst_item_comes_first_and_each_item_once() -> None:
    person = Person().welcome()
    shown = person.check("full", {"P03": "yes", "P01": "yes", "P11": "yes", "P11_wide": "no", "P11_lump": "no"})
    assert isinstance(shown, Decision)
    severities = [told.then.severity for told in shown.told]
    assert severities == sorted(severities, reverse=True)
    assert len({told.item for told in shown.told}) == len(shown.told)


def test_without_any_answer_there_is_nothing_to_decide() -> None:
    assert isinstance(Person().look("decision"), AgeQuestion)


def test_once_the_session_is_done_the_decision_asks_for_the_next_check() -> None:
    person = Person()
    person.do_session(person.start())
    shown = person.look("decision")
    assert isinstance(shown, Decision)
    assert shown.plan is None
    assert shown.needs == "session"
    assert isinstance(person.send("session_start"), CheckPage)
