"""The traffic light, and the next morning."""

from dataclasses import replace

import pytest

from rebrace.engine.planner.decisions import Change
from tests.engine.planner.trainee import Trainee, on_ladder, step

ROW = step("band_row", 2)


def after(*, before: int, during: int | None, morning: int | None) -> Trainee:
    """A session at the second rung: pain before it, during it, and the next morning."""
    trainee = Trainee()
    ladder = on_ladder("band_row", 2, trainee.today)
    trainee.state = replace(trainee.state, ladders={"band_row": ladder})
    trainee.check(pain_now=str(before)).start(ROW).do(ROW).finish(pain=during)
    return trainee if morning is None else trainee.morning(morning)


def rung(trainee: Trainee) -> str:
    return trainee.ladder("band_row").rung


@pytest.mark.parametrize("during", [0, 1, 2, 3])
def test_little_pain_that_has_settled_counts_as_going_well(during: int) -> None:
    trainee = after(before=2, during=during, morning=3)
    assert trainee.decision("band_row").reason == "once_more"


@pytest.mark.parametrize("during", [4, 5])
def test_more_pain_that_has_settled_repeats_the_level(during: int) -> None:
    trainee = after(before=2, during=during, morning=3)
    decision = trainee.decision("band_row")
    assert (decision.change, decision.reason, decision.numbers) == (Change.HELD, "pain_amber", {"pain": during})
    assert trainee.ladder("band_row").strong == 0


@pytest.mark.parametrize("during", [4, 5])
def test_more_pain_that_stayed_goes_one_rung_down_and_rests(during: int) -> None:
    trainee = after(before=2, during=during, morning=4)
    assert trainee.decision("band_row").reason == "pain_stayed"
    assert rung(trainee) == "blade_squeeze"
    assert (trainee.ladder("band_row").rested_until or trainee.today) > trainee.today


@pytest.mark.parametrize("during", [6, 10])
def test_high_pain_goes_down_whatever_the_morning(during: int) -> None:
    trainee = after(before=2, during=during, morning=0)
    assert trainee.decision("band_row").reason == "pain_high"
    assert rung(trainee) == "blade_squeeze"


def test_two_points_up_the_next_morning_hold_the_level() -> None:
    decision = after(before=1, during=2, morning=3).decision("band_row")
    assert (decision.reason, decision.numbers) == ("morning_up", {"points": 2})


def test_one_point_up_the_next_morning_is_a_usual_morning() -> None:
    assert after(before=1, during=2, morning=2).decision("band_row").reason == "once_more"


def test_nothing_is_decided_before_the_morning() -> None:
    trainee = after(before=1, during=2, morning=None)
    assert trainee.state.decisions == ()
    assert trainee.ladder("band_row").pending


def test_without_a_morning_answer_the_next_check_stands_in() -> None:
    trainee = after(before=1, during=2, morning=None).wait().check(pain_now="4")
    assert trainee.decision("band_row").reason == "morning_up"


def test_a_check_on_the_same_day_is_no_morning() -> None:
    assert after(before=1, during=2, morning=None).check(pain_now="4").state.decisions == ()


def test_a_morning_that_is_told_twice_is_judged_once() -> None:
    trainee = after(before=1, during=2, morning=2)
    decided = trainee.state.decisions
    assert trainee.morning(8).state.decisions == decided


def test_silence_about_pain_never_counts_as_going_well() -> None:
    trainee = after(before=1, during=None, morning=1)
    assert trainee.decision("band_row").reason == "pain_untold"
    assert trainee.ladder("band_row").strong == 0


def test_a_morning_nobody_told_of_never_counts_as_going_well() -> None:
    trainee = after(before=1, during=1, morning=None).wait().check(pain_now="not_sure")
    assert trainee.decision("band_row").reason == "morning_untold"


def test_pain_that_is_told_after_the_morning_still_takes_it_down() -> None:
    trainee = after(before=2, during=None, morning=2)
    trainee.finish(pain=7).wait().check()
    assert trainee.decision("band_row").reason == "pain_high"
    assert rung(trainee) == "blade_squeeze"


def test_a_good_word_after_the_morning_changes_nothing() -> None:
    trainee = after(before=2, during=None, morning=2)
    decided = trainee.state.decisions
    assert trainee.finish(pain=0).wait().check().state.decisions == decided


def test_pain_on_the_first_rung_takes_the_dose_back_to_its_start() -> None:
    trainee = Trainee()
    squeeze = step("band_row")
    trainee.check().start(squeeze).do(squeeze).finish(pain=7).morning(2)
    assert rung(trainee) == "blade_squeeze"
    assert trainee.decision("band_row").change is Change.LESS


def test_a_rested_exercise_is_not_planned_until_its_day() -> None:
    trainee = after(before=2, during=7, morning=2).check()
    assert "band_row" not in [each.exercise for each in trainee.plan(25).steps]
