"""The twelve weeks, and what comes after."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rebrace.engine.catalogue.policies.programme import Phase
from rebrace.engine.facts.state import State
from rebrace.engine.planner.programme import PhaseNow, phase_now
from rebrace.engine.vocabulary.pillars import Pillar
from tests.engine.planner.trainee import CATALOGUE, MONDAY, Trainee, step

TODAY = MONDAY.date()


def in_week(number: int, day: int = 0) -> PhaseNow:
    started = TODAY - timedelta(weeks=number - 1, days=day)
    return phase_now(State(started_on=started), TODAY, CATALOGUE)


def test_she_who_has_not_begun_is_in_the_first_week() -> None:
    assert phase_now(State(), TODAY, CATALOGUE) == in_week(1)


@pytest.mark.parametrize(
    ("week", "phase"),
    [
        (1, Phase.RECONNECT),
        (2, Phase.RECONNECT),
        (3, Phase.BUILD),
        (5, Phase.BUILD),
        (6, Phase.STRENGTHEN),
        (9, Phase.STRENGTHEN),
        (10, Phase.CARRY),
        (12, Phase.CARRY),
        (13, Phase.MAINTAIN),
        (110, Phase.MAINTAIN),
    ],
)
def test_weeks_have_their_phase(week: int, phase: Phase) -> None:
    assert in_week(week).phase is phase


def test_a_week_has_seven_days() -> None:
    assert in_week(1, day=6).week == 1
    assert in_week(1, day=7).week == 2


def test_every_fourth_week_is_lighter() -> None:
    assert [week for week in range(1, 17) if in_week(week).deload] == [4, 8, 12, 16]


def test_a_lighter_week_asks_for_six_sets_in_ten() -> None:
    usual, lighter = in_week(7).targets, in_week(8).targets
    assert (usual[Pillar.CORE].high, lighter[Pillar.CORE].high) == (12, 7)
    assert usual[Pillar.MOBILITY] == lighter[Pillar.MOBILITY]


def test_a_lighter_week_gives_fewer_sets_of_the_same_rungs() -> None:
    trainee = Trainee().check()
    trainee.state = replace(trainee.state, started_on=TODAY - timedelta(weeks=3))
    sets = {each.exercise: each.sets for each in trainee.plan(25).steps}
    assert max(sets.values()) == 1


def test_the_weeks_begin_with_the_first_strength_set_and_not_before() -> None:
    trainee = Trainee().check().start(step("cat_cow")).do(step("cat_cow"))
    assert trainee.state.started_on is None
    trainee.do(step("heel_tap"))
    assert trainee.state.started_on == TODAY


def test_a_clock_that_went_back_is_the_first_week() -> None:
    assert phase_now(State(started_on=TODAY + timedelta(days=9)), TODAY, CATALOGUE).week == 1
