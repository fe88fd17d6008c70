from datetime import timedelta, timezone

from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.kinds.day import HabitAmount, LoadsTicked, MomentDone, PainTold, PostureChecked
from rebrace.engine.facts.kinds.session import SessionFinished, SetDone
from rebrace.engine.facts.state import State
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Pain
from tests.examples.catalogue import catalogue
from tests.examples.telling import START, day, fact, in_turn, recorded

CATALOGUE = catalogue()


def fold(*facts: Fact) -> State:
    return recorded(facts, CATALOGUE)


def ticked(number: int, **habits: int) -> LoadsTicked:
    told = tuple(HabitAmount(habit=habit, amount=amount) for habit, amount in habits.items())
    return LoadsTicked(day=day(number), habits=told)


def done(exercise: str) -> SetDone:
    return SetDone(session="s", step=0, exercise=exercise, rung="first", number=1, amount=8)


def habits_after(*bodies: FactBody) -> dict[str, int]:
    return dict(fold(*in_turn(*bodies)).days[-1].habits)


def test_a_later_tick_of_the_same_habit_replaces_the_earlier() -> None:
    assert habits_after(ticked(0, feeding=8), ticked(0, feeding=10)) == {"feeding": 10}


def test_ticks_of_other_habits_stay() -> None:
    assert habits_after(ticked(0, feeding=8), ticked(0, hip_carry=30)) == {"feeding": 8, "hip_carry": 30}


def test_a_tick_belongs_to_the_day_it_speaks_of() -> None:
    state = fold(fact(ticked(0, feeding=8), day=2), fact(ticked(2, feeding=4), day=2, minute=1))
    assert [(each.day, each.habits["feeding"]) for each in state.days] == [(day(0), 8), (day(2), 4)]


def test_a_tick_for_a_day_to_come_is_taken_for_today() -> None:
    assert [each.day for each in fold(fact(ticked(9, feeding=8))).days] == [day(0)]


def test_a_habit_nobody_knows_is_not_kept() -> None:
    assert habits_after(ticked(0, juggling=8)) == {}


def test_the_highest_pain_of_a_day_is_the_pain_of_the_day() -> None:
    state = fold(*in_turn(PainTold(pain=Pain(4)), PainTold(pain=Pain(2))))
    assert state.days[-1].pain == 4
    assert (state.weeks[-1].pain_sum, state.weeks[-1].pain_count) == (4, 1)


def test_the_week_sums_the_pain_of_its_days() -> None:
    state = fold(
        fact(PainTold(pain=Pain(2))), fact(PainTold(pain=Pain(5)), minute=1), fact(PainTold(pain=Pain(1)), day=1)
    )
    assert (state.weeks[-1].pain_sum, state.weeks[-1].pain_count, state.weeks[-1].pain_worst) == (6, 2, 5)


def test_pain_during_a_session_is_the_weeks_worst_but_not_the_days_pain() -> None:
    state = fold(*in_turn(PainTold(pain=Pain(2)), SessionFinished(session="s", pain=Pain(6))))
    assert state.days[-1].pain == 2
    assert state.weeks[-1].pain_worst == 6


def test_sunday_and_monday_are_two_weeks() -> None:
    state = fold(fact(PainTold(pain=Pain(2)), day=6), fact(PainTold(pain=Pain(2)), day=7))
    assert [each.monday for each in state.weeks] == [day(0), day(7)]


def test_her_day_is_the_day_where_she_is() -> None:
    there = START.replace(hour=1).astimezone(timezone(timedelta(hours=-8)))
    state = fold(Fact(id="1", at=there, body=PainTold(pain=Pain(2))))
    assert state.days[-1].day == day(-1)


def test_flying_west_across_midnight_keeps_the_days_in_order() -> None:
    later = (START + timedelta(hours=1)).astimezone(timezone(timedelta(hours=-10)))
    state = fold(fact(PainTold(pain=Pain(2))), Fact(id="1", at=later, body=PainTold(pain=Pain(3))))
    assert [each.day for each in state.days] == [day(-1), day(0)]


def test_breathing_takes_time_but_is_no_working_set() -> None:
    week = fold(fact(done("breathing"))).weeks[-1]
    assert week.sets == {}
    assert (week.breathing_seconds, week.strength_seconds, week.mobility_seconds) == (92, 0, 0)


def test_a_set_for_each_side_takes_twice_the_time() -> None:
    week = fold(fact(done("twist"))).weeks[-1]
    assert (week.mobility_seconds, week.minutes) == (2 * 8 * 4 + 60, 2)


def test_a_short_move_is_a_moment_and_a_bout_of_mobility_where_it_is_one() -> None:
    state = fold(*in_turn(MomentDone(exercise="twist"), MomentDone(exercise="bridge"), MomentDone(exercise="walk")))
    assert state.days[-1].moments == 3
    assert state.weeks[-1].sets == {Pillar.MOBILITY: 1}


def test_a_posture_check_counts_and_a_reset_counts_in_the_week() -> None:
    look = PostureChecked(before=("ribs_flaring", "unknown"), reset=False)
    reset = PostureChecked(before=("ribs_flaring",), reset=True, after=())
    state = fold(*in_turn(look, reset))
    assert (state.days[-1].posture, state.weeks[-1].resets) == (2, 1)
    assert state.posture is not None
    assert (state.posture.before, state.posture.after) == (("ribs_flaring",), ())
