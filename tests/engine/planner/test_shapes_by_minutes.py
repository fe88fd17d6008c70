"""Minutes make the shape of a session."""

from dataclasses import replace

import pytest

from rebrace.engine.catalogue.policies.shapes import Shape
from rebrace.engine.planner.planning import minutes_problem, plan
from rebrace.engine.planner.session import Plan, Role
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Minutes
from tests.engine.planner.trainee import CATALOGUE, Trainee


def pillars(found: Plan) -> list[Pillar]:
    return [CATALOGUE.exercises[step.exercise].pillar for step in found.steps if step.role is Role.MAIN]


@pytest.mark.parametrize(
    ("minutes", "shape"),
    [(3, "minimum"), (6, "minimum"), (7, "short"), (13, "short"), (14, "full"), (25, "full")],
)
def test_minutes_make_the_shape(minutes: int, shape: str) -> None:
    assert Trainee().check().plan(minutes).shape is Shape(shape)


@pytest.mark.parametrize("minutes", [-1, 0, 2, 26, 90])
def test_other_minutes_are_named_with_what_to_give(minutes: int) -> None:
    problem = minutes_problem(minutes, CATALOGUE)
    assert problem
    assert problem.mend == "Give 3 to 25 minutes."


@pytest.mark.parametrize("minutes", [-5, 0, 1, 2, 1000])
def test_a_plan_of_such_minutes_still_keeps_to_them(minutes: int) -> None:
    assert Trainee().check().plan(minutes).seconds <= max(0, 60 * minutes)


@pytest.mark.parametrize("minutes", [3, 25])
def test_the_ends_of_the_range_are_sessions(minutes: int) -> None:
    assert minutes_problem(minutes, CATALOGUE) is None


def test_six_minutes_hold_one_strength_move_and_one_for_the_back_to_move() -> None:
    found = pillars(Trainee().check().plan(6))
    assert len(found) == 2
    assert found.count(Pillar.MOBILITY) == 1


def test_twenty_minutes_hold_one_move_of_each_pillar() -> None:
    assert sorted(pillars(Trainee().check().plan(20))) == sorted(Pillar)


def test_a_bad_night_makes_the_shortest_session_of_any_minutes() -> None:
    trainee = Trainee().check(sleep="under_4")
    found = trainee.plan(25)
    assert (found.shape, found.minutes) == (Shape.MINIMUM, 6)
    assert "minimum" in [reason.code for reason in found.reasons]


def test_more_minutes_never_make_a_shorter_session() -> None:
    trainee = Trainee().check()
    seconds = [trainee.plan(minutes).seconds for minutes in range(3, 7)]
    assert seconds == sorted(seconds)


def test_more_pain_today_means_one_set_one_rung_lower_and_less_effort() -> None:
    trainee = Trainee().check()
    permission = replace(trainee.permission(), recovery=True)
    found = plan(permission, trainee.request(20), state=trainee.state, catalogue=CATALOGUE)
    strength = [step for step in found.steps if CATALOGUE.exercises[step.exercise].pillar is not Pillar.MOBILITY]
    assert {step.sets for step in strength} == {1}
    assert max(step.effort_high for step in strength) <= 4


def test_a_minute_more_in_the_request_is_kept_in_the_plan() -> None:
    assert Trainee().check().plan(11).minutes == Minutes(11)
