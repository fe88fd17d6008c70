"""The session: the same set after every interruption, nothing lost, nothing doubled, nothing slipped in."""

from dataclasses import replace

import pytest

from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.session import (
    PlannedStep,
    SessionFinished,
    SessionStarted,
    SessionStopped,
    SetDone,
    SkipReason,
    StepSkipped,
    StepSwapped,
    StopReason,
)
from rebrace.engine.flows.check_pages import CheckPage
from rebrace.engine.flows.decision import Decision
from rebrace.engine.flows.done import DoneQuestions
from rebrace.engine.flows.given import Screen
from rebrace.engine.flows.session import Paused, SessionStep
from rebrace.engine.flows.swap import Swap
from rebrace.engine.flows.today import Next, Today
from rebrace.engine.vocabulary.quantities import Minutes, Sets
from tests.engine.flows.person import Person


def _step(screen: Screen) -> SessionStep:
    assert isinstance(screen, SessionStep)
    return screen


def _bodies(person: Person, kind: type) -> list[object]:
    return [fact.body for fact in person.facts.values() if isinstance(fact.body, kind)]


def _at_main_step() -> tuple[Person, SessionStep]:
    """In the middle of a session, at the first set of an exercise with two sets."""
    person = Person()
    screen: Screen = person.start(birth="caesarean", age=20)
    while isinstance(screen, SessionStep) and screen.step.sets < 2:
        screen = person.do_set(screen)
    return person, _step(screen)


def test_a_session_is_done_set_by_set_to_its_end() -> None:
    person = Person()
    planned = sum(step.sets for step in _step(person.start()).steps if step)
    assert isinstance(person.do_session(person.look("session")), DoneQuestions)
    assert len(_bodies(person, SetDone)) == planned


def test_a_closed_phone_resumes_at_the_same_set() -> None:
    person, screen = _at_main_step()
    following = _step(person.do_set(screen))
    resumed = _step(person.wait(hours=2).look("session"))
    assert (resumed.place, resumed.number) == (following.place, following.number) == (screen.place, 2)


def test_a_set_sent_twice_is_one_set() -> None:
    person, screen = _at_main_step()
    before = len(_bodies(person, SetDone))
    fields = person.set_fields(screen)
    person.send("session_set", fields, form="33333333-3333-4333-8333-333333333333")
    second = person.send("session_set", fields, form="33333333-3333-4333-8333-333333333333")
    assert len(_bodies(person, SetDone)) == before + 1
    assert _step(second).number == 2


def test_a_corrected_amount_after_back_replaces_the_first() -> None:
    person, screen = _at_main_step()
    form = "33333333-3333-4333-8333-333333333333"
    person.send("session_set", person.set_fields(screen, 8), form=form)
    person.send("session_set", person.set_fields(screen, 5), form=form)
    (done,) = [each for each in person.state.sessions[-1].sets if each.step == screen.place]
    assert done.amount == 5


def test_two_phones_that_tell_of_the_same_set_count_it_once() -> None:
    person, screen = _at_main_step()
    person.do_set(screen)
    person.do_set(screen)
    done = [each for each in person.state.sessions[-1].sets if each.step == screen.place]
    assert [each.number for each in done] == [1]


def test_two_phones_that_start_share_one_session() -> None:
    person = Person()
    first = _step(person.start())
    second = _step(person.send("session_start"))
    assert first.session == second.session
    assert len(_bodies(person, SessionStarted)) == 1


def _before_the_last_set() -> tuple[Person, SessionStep]:
    person = Person()
    screen = _step(person.start())
    following: Screen = screen
    while isinstance(following, SessionStep):
        screen, following = following, _peek(person, following)
    return person, screen


def _peek(person: Person, screen: SessionStep) -> Screen:
    """What comes after this set; the set is done only where another one follows."""
    left = sum(step.sets - step.done for step in screen.steps if step)
    return DoneQuestions(session="", sets=0, whole=True) if left == 1 else person.do_set(screen)


def test_the_last_set_ends_the_session_even_if_she_never_says_how_it_was() -> None:
    person, screen = _before_the_last_set()
    assert isinstance(person.do_set(screen), DoneQuestions)
    assert not person.state.sessions[-1].is_open
    assert isinstance(person.send("session_start"), CheckPage)


def test_the_last_number_can_be_put_right_after_back() -> None:
    person, screen = _before_the_last_set()
    person.do_set(screen, 3)
    person.do_set(screen, 2)
    assert person.state.sessions[-1].sets[-1].amount == 2
    assert len(_bodies(person, SessionFinished)) == 1


def test_after_the_end_no_further_set_can_be_added() -> None:
    person, screen = _before_the_last_set()
    person.do_set(screen)
    before = len(person.facts)
    person.send("session_set", {**person.set_fields(screen), "number": str(screen.step.sets + 1)})
    assert len(person.facts) == before


def test_skipping_the_last_step_ends_the_session() -> None:
    person, screen = _before_the_last_set()
    assert isinstance(person.send("session_skip", person.set_fields(screen)), DoneQuestions)
    assert not person.state.sessions[-1].is_open


def test_skipping_everything_stops_it_and_leaves_nothing_to_tell() -> None:
    person = Person()
    screen: Screen = person.start()
    while isinstance(screen, SessionStep):
        screen = person.send("session_skip", person.set_fields(screen))
    assert person.state.sessions[-1].stopped is StopReason.ENOUGH
    assert isinstance(screen, Today)


def test_less_and_more_change_the_number_and_keep_nothing() -> None:
    person, screen = _at_main_step()
    before = len(person.facts)
    fewer = _step(person.send("session_set", {**person.set_fields(screen), "change": "less"}))
    assert fewer.amount == screen.amount - 1
    more = _step(person.send("session_set", {**person.set_fields(screen), "change": "more"}))
    assert more.amount == screen.amount + 1
    assert len(person.facts) == before


def test_the_number_stays_between_nothing_and_twice_the_range() -> None:
    person, screen = _at_main_step()
    fields = person.set_fields(screen, 0)
    assert _step(person.send("session_set", {**fields, "change": "less"})).amount == 0
    fields = person.set_fields(screen, screen.amount_most)
    assert _step(person.send("session_set", {**fields, "change": "more"})).amount == screen.amount_most


@pytest.mark.parametrize("amount", ["", "-1", "9999", "1e3", "8.5", "٨", "0x8", "8" * 500])
def test_an_amount_that_cannot_be_is_asked_again(amount: str) -> None:
    person, screen = _at_main_step()
    before = len(person.facts)
    again = _step(person.send("session_set", {**person.set_fields(screen), "amount": amount}))
    assert again.troubles
    assert len(person.facts) == before


@pytest.mark.parametrize(
    "forged",
    [
        {"session": "another"},
        {"place": "99"},
        {"place": "-1"},
        {"exercise": "hip_thrust"},
        {"number": "0"},
        {"number": "9"},
        {"session": ""},
    ],
)
def test_a_set_that_was_not_planned_is_not_kept(forged: dict[str, str]) -> None:
    person, screen = _at_main_step()
    before = len(person.facts)
    shown = person.send("session_set", {**person.set_fields(screen), **forged})
    assert _step(shown).number == screen.number
    assert len(person.facts) == before


def test_a_baby_that_wakes_costs_one_tap_and_nothing_is_lost() -> None:
    person, screen = _at_main_step()
    paused = person.look("session_pause")
    assert isinstance(paused, Paused)
    assert (paused.exercise, paused.number) == (screen.step.exercise, screen.number)
    today = person.wait(hours=3).look("today")
    assert isinstance(today, Today)
    assert today.next is Next.GO_ON


def test_stopping_early_keeps_what_was_done_and_asks_how_it_was() -> None:
    person, screen = _at_main_step()
    person.do_set(screen)
    shown = person.send("session_stop", {"session": screen.session, "reason": "baby"})
    assert isinstance(shown, DoneQuestions)
    assert not shown.whole
    assert person.state.sessions[-1].stopped is StopReason.BABY


def test_stopping_twice_stops_once() -> None:
    person, screen = _at_main_step()
    person.send("session_stop", {"session": screen.session, "reason": "baby"})
    person.send("session_stop", {"session": screen.session, "reason": "enough"})
    assert len(_bodies(person, SessionStopped)) == 1


def test_a_skipped_step_gives_way_to_the_next() -> None:
    person, screen = _at_main_step()
    following = _step(person.send("session_skip", {**person.set_fields(screen), "reason": "not_now"}))
    assert following.place == screen.place + 1
    assert _bodies(person, StepSkipped)


def test_a_step_that_hurts_leads_to_the_short_list() -> None:
    person, screen = _at_main_step()
    shown = person.send("session_skip", {**person.set_fields(screen), "reason": "hurts"})
    assert isinstance(shown, CheckPage)
    assert shown.form == "stop"


def test_after_a_clean_list_the_session_goes_on() -> None:
    person, screen = _at_main_step()
    person.send("session_skip", {**person.set_fields(screen), "reason": "hurts"})
    assert _step(person.check("stop")).place == screen.place + 1


def test_an_unknown_reason_is_taken_as_not_now() -> None:
    person, screen = _at_main_step()
    person.send("session_skip", {**person.set_fields(screen), "reason": "bored"})
    assert [skipped.reason for skipped in _bodies(person, StepSkipped)] == [SkipReason.NOT_NOW]  # type: ignore[attr-defined]


def test_a_step_can_be_exchanged_for_what_the_planner_offers() -> None:
    person, screen = _at_main_step()
    offered = person.look("session_swap")
    assert isinstance(offered, Swap)
    instead = offered.instead[0].exercise
    shown = _step(person.send("session_swap", {**person.set_fields(screen), "instead": instead}))
    assert shown.step.exercise == instead


@pytest.mark.parametrize("instead", ["hip_thrust", "", "nothing", "360"])
def test_nothing_else_can_be_slipped_in(instead: str) -> None:
    person, screen = _at_main_step()
    person.send("session_swap", {**person.set_fields(screen), "instead": instead})
    assert not _bodies(person, StepSwapped)


def test_something_wrong_with_an_emergency_ends_the_session() -> None:
    person, screen = _at_main_step()
    person.look("session_wrong")
    shown = person.send("check_page", {"line": "chest", "E01": "yes"}, {"form": "stop", "page": "stop"})
    assert isinstance(shown, Decision)
    assert person.state.sessions[-1].stopped is StopReason.SOMETHING_WRONG
    assert not isinstance(person.send("session_set", person.set_fields(screen)), SessionStep)


def test_a_session_of_yesterday_is_not_gone_on_with() -> None:
    person, _ = _at_main_step()
    assert isinstance(person.wait(days=1).look("session"), Today)


def test_a_new_session_ends_the_one_that_was_left_open() -> None:
    person, screen = _at_main_step()
    person.wait(days=2)
    following = _step(person.check("session"))
    assert following.session != screen.session
    assert person.state.sessions[0].stopped is StopReason.BABY


def test_a_session_whose_check_has_run_out_waits_for_the_next_check() -> None:
    person, _ = _at_main_step()
    today = person.wait(hours=8).look("session")
    assert isinstance(today, Today)
    assert today.next is Next.NOTHING_NEW


def test_after_the_next_check_the_same_session_goes_on() -> None:
    person, screen = _at_main_step()
    person.wait(hours=8)
    assert _step(person.check("session")).session == screen.session


def test_steps_that_are_not_open_to_her_are_never_shown_whoever_wrote_them_down() -> None:
    person = Person()
    person.welcome(age=2).check("full")
    check = next(iter(person.state.triage.checks.values())).fact
    forged = (
        PlannedStep(exercise="hip_thrust", rung="loaded", sets=Sets(3), amount=10),
        PlannedStep(exercise="no_such_move", rung="x", sets=Sets(3), amount=10),
        PlannedStep(exercise="dead_bug", rung="opposite_tap", sets=Sets(3), amount=10),
    )
    body = SessionStarted(session="s", check=check, shape="full", minutes=Minutes(25), steps=forged)
    person.tell(body)
    assert not isinstance(person.look("session"), SessionStep)


def test_a_start_without_a_check_leads_to_the_check() -> None:
    person = Person().welcome()
    assert isinstance(person.send("session_start"), CheckPage)
    assert not _bodies(person, SessionStarted)


def test_a_start_with_the_clock_set_back_leads_to_the_check() -> None:
    person = Person().welcome()
    person.check("full")
    assert isinstance(person.wait(days=-3).send("session_start"), CheckPage)


@pytest.mark.parametrize("minutes", ["3", "15"])
def test_the_minutes_of_the_form_are_taken_when_they_were_offered(minutes: str) -> None:
    person = Person().welcome()
    person.check("full")
    person.send("session_start", {"minutes": minutes})
    assert person.state.sessions[-1].minutes == int(minutes)


@pytest.mark.parametrize("minutes", ["90", "-3", "0", "x"])
def test_minutes_that_were_not_offered_are_left_aside(minutes: str) -> None:
    person = Person().welcome()
    person.check("full")
    person.send("session_start", {"minutes": minutes})
    assert person.state.sessions[-1].minutes == 8


def test_facts_of_one_answer_follow_each_other() -> None:
    person, _ = _at_main_step()
    facts: list[Fact] = sorted(person.facts.values(), key=lambda fact: fact.order)
    assert [replace(fact, id="") for fact in facts] == [replace(fact, id="") for fact in person.facts.values()]
