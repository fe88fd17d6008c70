"""After a gap, an illness or sore mornings: lower, fewer, gentler."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rebrace.engine.facts.state import Easing, State
from rebrace.engine.planner.returns import days_missed, easing_now, gentler, resumed
from rebrace.engine.vocabulary.quantities import Effort, Percent
from tests.engine.planner.trainee import CATALOGUE, Trainee, on_ladder, step

ROW = step("band_row", 3)


def away(days: int, *, solid: int = 3, rung: int = 4) -> Trainee:
    """She missed so many whole days since she last trained, in her ninth week."""
    trainee = Trainee()
    last = trainee.today - timedelta(days=days + 1)
    ladders = {
        name: on_ladder(name, rung, trainee.today, last_day=last, sets=3, amount=12, solid=solid)
        for name in ("band_row", "glute_bridge", "heel_tap")
    }
    started = last - timedelta(weeks=8, days=1)
    trainee.state = replace(trainee.state, ladders=ladders, started_on=started, chosen=tuple(ladders), chosen_on=last)
    return trainee


def back(days: int, **how: int) -> State:
    trainee = away(days, **how)
    return resumed(trainee.state, trainee.today, CATALOGUE)


def rung(state: State) -> int:
    return CATALOGUE.exercises["band_row"].rung_number(state.ladders["band_row"].rung)


@pytest.mark.parametrize("days", [0, 1, 3])
def test_up_to_three_days_change_nothing(days: int) -> None:
    assert back(days) == away(days).state


@pytest.mark.parametrize("days", [4, 7])
def test_up_to_a_week_is_one_set_less_once(days: int) -> None:
    state = back(days)
    assert rung(state) == 4
    assert state.easing
    assert (state.easing.reason, state.easing.sets_less, state.easing.sessions_left) == ("gap_days", 1, 1)


@pytest.mark.parametrize(("days", "expected"), [(8, 3), (14, 3), (15, 2), (28, 2)])
def test_longer_gaps_go_down_rungs(days: int, expected: int) -> None:
    assert rung(back(days)) == expected


def test_a_rung_never_goes_below_the_first() -> None:
    assert rung(back(20, rung=1)) == 1


def test_eight_days_keep_two_thirds_of_the_sets_and_a_light_effort() -> None:
    easing = back(8).easing
    assert easing
    assert (easing.sets_percent, easing.effort_most) == (65, 5)


def test_whole_weeks_away_are_no_training_weeks() -> None:
    before, after = away(16).state.started_on, back(16).started_on
    assert before
    assert after == before + timedelta(days=14)


def test_a_month_away_begins_the_programme_again() -> None:
    state = back(29, solid=2)
    assert rung(state) == 1
    assert state.started_on == Trainee().today
    assert state.chosen == ()


def test_a_month_away_from_solid_rungs_begins_with_the_second_phase() -> None:
    state = back(29)
    assert rung(state) == 2
    assert state.started_on == Trainee().today - timedelta(weeks=2)


def test_each_lowered_ladder_says_why() -> None:
    decided = [(each.exercise, each.reason, each.numbers) for each in back(9).decisions]
    assert decided == [(name, "gap_week", {"days": 9}) for name in ("band_row", "glute_bridge", "heel_tap")]


def test_a_plan_already_looks_at_the_lower_rungs() -> None:
    trainee = away(9).check()
    planned = {each.exercise: each.rung for each in trainee.plan(25).steps}
    assert planned["band_row"] == "standing_row"
    assert trainee.ladder("band_row").rung == "split_stance_row"


def test_the_first_strength_set_writes_them_down_once() -> None:
    trainee = away(9).check().start(ROW).do(ROW)
    assert trainee.ladder("band_row").rung == "standing_row"
    trainee.finish().morning()
    assert days_missed(trainee.state, trainee.today, CATALOGUE) == 0


def test_stretching_does_not_end_a_gap() -> None:
    trainee = away(9).check().start(step("cat_cow")).do(step("cat_cow"))
    assert days_missed(trainee.state, trainee.today, CATALOGUE) == 9


def test_eased_sessions_are_used_up_and_hold_every_level() -> None:
    trainee = away(5).check().start(ROW).do(ROW).finish().morning()
    assert trainee.decision("band_row").reason in {"other_rung", "easing_gap_days"}
    assert trainee.state.easing is None


def test_fever_rests_strength_two_days_then_halves_the_sets() -> None:
    trainee = Trainee().check(E07="yes")
    easing = trainee.state.easing
    assert easing
    assert (easing.reason, easing.sets_percent, easing.sessions_left) == ("fever", 50, 3)
    assert easing.rest_until == trainee.today + timedelta(days=2)


def test_a_wound_begins_the_programme_again() -> None:
    trainee = away(1).check(E22="yes")
    assert rung(trainee.state) == 1
    assert trainee.state.started_on is None
    assert trainee.decision("band_row").reason == "illness_wound"


def test_two_sore_mornings_in_a_row_make_a_lighter_week() -> None:
    trainee = Trainee()
    for _ in range(2):
        trainee.check(pain_now="1").start(step("band_row")).do(step("band_row")).finish().morning(4)
    assert trainee.state.easing
    assert (trainee.state.easing.reason, trainee.state.easing.until) == ("mornings", trainee.today + timedelta(days=7))


def test_a_quiet_morning_between_them_does_not() -> None:
    trainee = Trainee()
    for morning in (4, 1, 4):
        trainee.check(pain_now="1").start(step("band_row")).do(step("band_row")).finish().morning(morning)
    assert trainee.state.easing is None


def test_easing_ends_with_its_day() -> None:
    today = Trainee().today
    easing = Easing(reason="mornings", since=today, until=today + timedelta(days=7))
    assert easing_now(easing, today + timedelta(days=6)) == easing
    assert easing_now(easing, today + timedelta(days=7)) is None


def test_of_two_easings_the_gentler_side_of_each_stands() -> None:
    today = Trainee().today
    one = Easing(reason="fever", since=today, sessions_left=3, sets_percent=Percent(50))
    other = Easing(reason="gap_week", since=today, sessions_left=1, sets_percent=Percent(65), effort_most=Effort(5))
    both = gentler(other, one)
    assert both
    assert (both.reason, both.sets_percent, both.sessions_left, both.effort_most) == ("fever", 50, 3, 5)
