"""First repetitions, then sets, then the next rung: one change in a week, after going well twice."""

from dataclasses import replace

import pytest

from rebrace.engine.facts.kinds.session import Reserve
from rebrace.engine.facts.state import LadderState
from rebrace.engine.planner.decisions import Change
from tests.engine.planner.trainee import Trainee, at_level, on_ladder, step

NAME = "band_row"


def rowing(rung: int = 3, **ladder: int) -> Trainee:
    """On the third rung, which has two to three sets of ten to twelve."""
    trainee = Trainee()
    known = on_ladder(NAME, rung, trainee.today, **ladder)
    trainee.state = replace(trainee.state, ladders={NAME: known})
    return trainee


def row(trainee: Trainee, times: int = 1, reserve: Reserve = Reserve.THREE_OR_MORE) -> LadderState:
    for _ in range(times):
        trainee.train(at_level(trainee.ladder(NAME)), reserve=reserve).wait()
    return trainee.ladder(NAME)


def test_once_is_not_enough() -> None:
    trainee = rowing()
    assert row(trainee).amount == 0
    assert trainee.decision(NAME).reason == "once_more"


def test_twice_adds_repetitions_first() -> None:
    trainee = rowing()
    assert row(trainee, times=2).amount == 12
    assert trainee.decision(NAME).change is Change.MORE


def test_at_the_top_of_the_repetitions_a_set_is_added() -> None:
    trainee = rowing(amount=12)
    assert row(trainee, times=2).sets == 3
    assert trainee.decision(NAME).change is Change.MORE_SETS


def test_at_the_top_of_both_the_next_rung_comes_with_its_starting_dose() -> None:
    trainee = rowing(amount=12, sets=3)
    ladder = row(trainee, times=2)
    assert (ladder.rung, ladder.sets, ladder.amount, ladder.exposures) == ("split_stance_row", 0, 0, 0)
    assert ladder.solid == 3
    assert trainee.decision(NAME).change is Change.UP


def test_a_second_change_waits_a_week() -> None:
    trainee = rowing()
    row(trainee, times=3)
    row(trainee)
    assert trainee.decision(NAME).reason == "one_change"
    assert trainee.ladder(NAME).sets == 0


def test_after_the_week_the_second_change_comes() -> None:
    trainee = rowing()
    row(trainee, times=6)
    assert (trainee.ladder(NAME).amount, trainee.ladder(NAME).sets) == (12, 3)


def test_one_or_two_left_is_enough_to_go_up() -> None:
    assert row(rowing(), times=2, reserve=Reserve.ONE_OR_TWO).amount == 12


def test_nothing_left_takes_repetitions_off_again() -> None:
    trainee = rowing(amount=12)
    assert row(trainee, reserve=Reserve.NONE_LEFT).amount == 10
    assert trainee.decision(NAME).reason == "too_hard_fewer"


def test_nothing_left_at_the_fewest_repetitions_takes_a_set_off() -> None:
    trainee = rowing(amount=10, sets=3)
    assert row(trainee, reserve=Reserve.NONE_LEFT).sets == 2


def test_nothing_left_at_the_starting_dose_goes_one_rung_down() -> None:
    assert row(rowing(), reserve=Reserve.NONE_LEFT).rung == "seated_row"


def test_nothing_left_on_the_first_rung_stays() -> None:
    trainee = rowing(rung=1)
    assert row(trainee, reserve=Reserve.NONE_LEFT).rung == "blade_squeeze"
    assert trainee.decision(NAME).reason == "too_hard_first"


def test_fewer_repetitions_than_asked_count_from_the_beginning_again() -> None:
    trainee = rowing(strong=1)
    planned = at_level(trainee.ladder(NAME))
    trainee.check().start(planned).do(planned, short=2).finish().morning()
    assert trainee.decision(NAME).numbers == {"done": 8, "asked": 10}
    assert trainee.ladder(NAME).strong == 0


def test_a_session_that_was_cut_short_keeps_what_was_reached() -> None:
    trainee = rowing(strong=1)
    planned = at_level(trainee.ladder(NAME))
    trainee.check().start(planned).do(planned, leave=1).finish().morning()
    assert trainee.decision(NAME).reason == "part_done"
    assert trainee.ladder(NAME).strong == 1
    assert trainee.ladder(NAME).exposures == 10


def test_one_planned_set_keeps_the_level_and_does_not_raise_it() -> None:
    trainee = rowing(strong=1)
    single = step(NAME, 3, sets=1)
    trainee.train(single)
    assert trainee.decision(NAME).reason == "short_dose"
    assert trainee.ladder(NAME).strong == 1


def test_an_easier_rung_keeps_the_level() -> None:
    trainee = rowing()
    trainee.train(step(NAME, 2))
    assert trainee.decision(NAME).reason == "other_rung"
    assert trainee.ladder(NAME).exposures == 9


def test_her_best_with_two_left_is_remembered() -> None:
    ladder = row(rowing(amount=12, sets=3))
    assert (ladder.best_sets, ladder.best_amount) == (3, 12)


def test_her_best_without_anything_left_is_not() -> None:
    assert row(rowing(amount=12), reserve=Reserve.NONE_LEFT).best_sets == 0


@pytest.mark.parametrize("name", ["breathing_360", "cat_cow"])
def test_breathing_and_stretching_need_no_effort_rating(name: str) -> None:
    trainee = Trainee()
    trainee.train(step(name), reserve=None)
    assert trainee.decision(name).reason == "once_more"


def test_breathing_goes_from_rung_to_rung() -> None:
    trainee = Trainee()
    for _ in range(8):
        trainee.train(step("breathing_360", sets=1, amount=4)).wait()
    assert trainee.ladder("breathing_360").rung == "seated"
