"""How much a week takes: targets, days between, growth, and little stretching."""

from dataclasses import replace
from datetime import timedelta

from rebrace.engine.facts.state import DayRecord, WeekRecord
from rebrace.engine.planner.session import Plan
from rebrace.engine.vocabulary.pillars import STRENGTH_PILLARS, Pillar
from tests.engine.planner.trainee import CATALOGUE, Trainee


def strength_sets(found: Plan) -> dict[Pillar, int]:
    sets: dict[Pillar, int] = {}
    for step in found.steps:
        exercise = CATALOGUE.exercises[step.exercise]
        if not exercise.breathing and exercise.pillar in STRENGTH_PILLARS:
            sets[exercise.pillar] = sets.get(exercise.pillar, 0) + step.sets
    return sets


def codes(found: Plan) -> list[str]:
    return [reason.code for reason in found.reasons]


def on_friday(weeks: int = 1) -> Trainee:
    """Friday of some training week, with nothing done."""
    trainee = Trainee().wait(4).check()
    started = trainee.today - timedelta(weeks=weeks - 1)
    trainee.state = replace(trainee.state, started_on=started)
    return trainee


def with_week(trainee: Trainee, sets: int, *, weeks_ago: int = 0, **seconds: int) -> Trainee:
    monday = trainee.today - timedelta(days=trainee.today.weekday(), weeks=weeks_ago)
    record = WeekRecord(monday=monday, sets=dict.fromkeys(STRENGTH_PILLARS, sets), **seconds)
    others = tuple(each for each in trainee.state.weeks if each.monday != monday)
    weeks = tuple(sorted((*others, record), key=lambda each: each.monday))
    trainee.state = replace(trainee.state, weeks=weeks)
    return trainee


def test_a_week_that_is_nearly_full_takes_only_what_is_left() -> None:
    assert set(strength_sets(with_week(on_friday(), 5).plan(25)).values()) == {1}


def test_a_full_week_takes_no_more_strength_and_says_so() -> None:
    found = with_week(on_friday(), 6).plan(25)
    assert strength_sets(found) == {}
    assert "week_done" in codes(found)


def test_a_week_grows_by_at_most_a_fifth() -> None:
    trainee = with_week(with_week(on_friday(weeks=7), 10, weeks_ago=1), 11)
    assert sum(strength_sets(trainee.plan(25)).values()) == 3


def test_the_fuller_of_two_weeks_before_counts() -> None:
    trainee = with_week(with_week(on_friday(weeks=7), 10, weeks_ago=2), 11)
    assert sum(strength_sets(trainee.plan(25)).values()) == 3


def test_a_week_after_very_little_may_have_the_first_weeks_sets() -> None:
    trainee = with_week(with_week(on_friday(weeks=7), 1, weeks_ago=1), 5)
    assert sum(strength_sets(trainee.plan(25)).values()) == 3


def test_from_the_third_week_a_pillar_rests_a_day() -> None:
    trainee = on_friday(weeks=3)
    done = {"band_row": 2, "glute_bridge": 2, "heel_tap": 2}
    trainee.state = replace(trainee.state, days=(DayRecord(day=trainee.today - timedelta(days=1), sets=done),))
    found = trainee.plan(25)
    assert strength_sets(found) == {}
    assert "rest_day" in codes(found)


def test_after_that_day_it_works_again() -> None:
    trainee = on_friday(weeks=3)
    done = {"band_row": 2, "glute_bridge": 2, "heel_tap": 2}
    trainee.state = replace(trainee.state, days=(DayRecord(day=trainee.today - timedelta(days=2), sets=done),))
    assert set(strength_sets(trainee.plan(25))) == set(STRENGTH_PILLARS)


def test_in_the_first_weeks_it_may_work_every_day_but_not_twice() -> None:
    trainee = on_friday()
    yesterday = DayRecord(day=trainee.today - timedelta(days=1), sets={"band_row": 2})
    trainee.state = replace(trainee.state, days=(yesterday,))
    assert Pillar.UPPER_BACK in strength_sets(trainee.plan(25))
    trainee.state = replace(trainee.state, days=(DayRecord(day=trainee.today, sets={"band_row": 2}),))
    assert Pillar.UPPER_BACK not in strength_sets(trainee.plan(25))


def test_an_exercise_keeps_its_own_days_of_rest() -> None:
    trainee = on_friday()
    trainee.state = replace(
        trainee.state, days=(DayRecord(day=trainee.today - timedelta(days=3), sets={"hip_thrust": 2}),)
    )
    assert "hip_thrust" not in [step.exercise for step in trainee.plan(25).steps]


def test_from_the_third_week_stretching_takes_a_fifth_at_most() -> None:
    trainee = with_week(on_friday(weeks=3), 0, mobility_seconds=600, strength_seconds=1200)
    found = trainee.plan(25)
    assert Pillar.MOBILITY not in [CATALOGUE.exercises[step.exercise].pillar for step in found.steps]
    assert "little_mobility" in codes(found)


def test_before_that_it_may_take_more() -> None:
    trainee = with_week(on_friday(weeks=2), 0, mobility_seconds=600, strength_seconds=1200)
    found = trainee.plan(25)
    assert Pillar.MOBILITY in [CATALOGUE.exercises[step.exercise].pillar for step in found.steps]
