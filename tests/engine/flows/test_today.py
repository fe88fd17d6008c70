"""Today says what comes next, whatever happened before."""

import pytest

from rebrace.engine.facts.kinds.session import Reserve
from rebrace.engine.flows.given import Screen
from rebrace.engine.flows.today import Next, Today
from rebrace.engine.vocabulary.dispositions import Disposition
from rebrace.engine.vocabulary.surroundings import Position
from tests.engine.flows.person import Person, content


def _today(screen: Screen) -> Today:
    assert isinstance(screen, Today)
    return screen


def _rested() -> Person:
    """One session, two days ago."""
    person = Person()
    person.do_session(person.start())
    session = person.state.sessions[-1].session
    person.send("done", {"reserve": "three_or_more", "pain": "1", "signs": "none"}, {"session": session})
    return person.wait(days=2)


def test_after_the_two_questions_the_check_comes_next() -> None:
    today = _today(Person().welcome().look("today"))
    assert (today.next, today.form, today.plan) == (Next.CHECK, "full", None)


def test_nothing_new_lists_every_line_that_it_claims() -> None:
    today = _today(_rested().look("today"))
    assert today.next is Next.NOTHING_NEW
    assert today.claims is not None
    page = content().catalogue.forms[today.claims.form].pages[0]
    assert [line.cluster for line in today.claims.lines] == [cluster.id for cluster in page.clusters]


def test_a_fresh_check_offers_the_start() -> None:
    person = Person().welcome()
    person.check("full")
    assert _today(person.look("today")).next is Next.START


def test_what_is_shown_is_what_is_started() -> None:
    person = Person().welcome()
    person.check("full")
    shown = _today(person.look("today")).plan
    assert shown is not None
    person.send("session_start")
    started = person.state.sessions[-1].steps
    assert [(step.exercise, step.rung) for step in started] == [(step.exercise, step.rung) for step in shown.steps]


def test_done_for_today_is_said() -> None:
    person = Person()
    person.do_session(person.start())
    session = person.state.sessions[-1].session
    person.send("done", {"reserve": "three_or_more"}, {"session": session})
    assert _today(person.look("today")).done


def test_a_session_that_ended_without_its_questions_is_asked_about() -> None:
    person = Person()
    screen = person.start()
    session = screen.session
    person.do_set(screen)
    person.send("session_stop", {"session": session, "reason": "baby"})
    assert _today(person.look("today")).unasked == session


def test_the_next_morning_is_asked_for_two_days_and_no_longer() -> None:
    person = Person()
    person.do_session(person.start())
    assert [_today(person.look("today")).morning is not None] == [False]
    waiting = [_today(person.wait(days=1).look("today")).morning is not None for _ in range(4)]
    assert waiting == [True, True, False, False]


def test_after_a_gap_she_is_welcomed_back_with_three_minutes() -> None:
    today = _today(_rested().wait(days=8).look("today"))
    assert today.back
    assert today.minutes == 3


def test_the_weekly_check_comes_once_a_week() -> None:
    today = _today(_rested().wait(days=5).look("today"))
    assert (today.next, today.form) == (Next.CHECK, "weekly")


@pytest.mark.parametrize(("hour", "offered"), [(20, False), (21, True), (23, True), (3, True), (5, True), (6, False)])
def test_the_night_is_offered_from_nine_to_six(hour: int, offered: bool) -> None:  # noqa: FBT001
    person = _rested()
    person.now = person.now.replace(hour=hour)
    assert _today(person.look("today")).night_offered is offered


def test_a_night_set_is_seated_or_standing() -> None:
    person = _rested()
    person.now = person.now.replace(hour=23)
    plan = _today(person.look("today")).plan
    assert plan is not None
    assert plan.silent
    assert {step.position for step in plan.steps} <= {Position.SEATED, Position.STANDING}


def test_she_may_take_the_full_set_at_night() -> None:
    person = _rested()
    person.now = person.now.replace(hour=23)
    today = _today(person.look("today", {"night": "0"}))
    assert today.plan is not None
    assert not today.plan.silent


def test_by_day_a_night_set_cannot_be_asked_for() -> None:
    assert not _today(_rested().look("today", {"night": "1"})).night


def test_minutes_are_changed_with_one_tap() -> None:
    person = _rested()
    today = _today(person.send("settings", {"minutes": "15", "back": "today"}))
    assert today.minutes == 15


def test_what_still_waits_for_a_doctor_stays_in_sight() -> None:
    person = Person().welcome()
    person.check("full", {"H4_low": "yes", "H3_interest": "1", "H3_low": "1"})
    assert _today(person.look("today")).disposition is Disposition.GP


def test_weeks_count_from_the_youngest_the_baby_may_be() -> None:
    assert _today(Person().welcome(age=8).look("today")).weeks == 8


def test_how_it_went_is_kept() -> None:
    assert _rested().state.sessions[-1].reserve is Reserve.THREE_OR_MORE
