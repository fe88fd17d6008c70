"""Something else instead of one step."""

from dataclasses import replace

from hypothesis import given, settings

from rebrace.engine.facts.kinds.session import PlannedStep
from rebrace.engine.planner.planning import plan
from rebrace.engine.planner.session import Plan, Role, Step
from rebrace.engine.planner.swaps import swaps
from tests.engine.planner.any_day import Day, any_day
from tests.engine.planner.trainee import CATALOGUE, Trainee


def written(found: Plan) -> tuple[PlannedStep, ...]:
    return tuple(
        PlannedStep(exercise=each.exercise, rung=each.rung, sets=each.sets, amount=each.amount) for each in found.steps
    )


def main_place(found: Plan) -> int:
    return next((place for place, each in enumerate(found.steps) if each.role is Role.MAIN), 0)


def alternatives(trainee: Trainee, found: Plan, place: int) -> tuple[Step, ...]:
    return swaps(
        trainee.permission(), trainee.request(20), written(found), place, state=trainee.state, catalogue=CATALOGUE
    )


def test_others_of_the_pillar_come_first() -> None:
    trainee = Trainee().check()
    found = trainee.plan(20)
    place = main_place(found)
    first = alternatives(trainee, found, place)[0]
    assert CATALOGUE.exercises[first.exercise].pillar is CATALOGUE.exercises[found.steps[place].exercise].pillar


def test_nothing_of_the_session_comes_twice() -> None:
    trainee = Trainee().check()
    found = trainee.plan(20)
    offered = {each.exercise for each in alternatives(trainee, found, main_place(found))}
    assert offered.isdisjoint(each.exercise for each in found.steps)


def test_breathing_is_not_exchanged() -> None:
    trainee = Trainee().check()
    assert alternatives(trainee, trainee.plan(20), 0) == ()


def test_a_place_outside_the_session_has_no_others() -> None:
    trainee = Trainee().check()
    assert alternatives(trainee, trainee.plan(20), 99) == ()
    assert alternatives(trainee, trainee.plan(20), -1) == ()


def test_sets_already_done_in_this_session_do_not_close_a_pillar() -> None:
    trainee = Trainee().check()
    found = trainee.plan(20)
    steps = written(found)
    place = main_place(found)
    before = alternatives(trainee, found, place)
    trainee.start(*steps).do(*steps[: place + 1])
    assert alternatives(trainee, found, place) == before


@settings(max_examples=60)
@given(any_day())
def test_every_exchanged_session_still_fits_her_minutes(day: Day) -> None:
    permission, request, state = day
    found = plan(permission, request, state=state, catalogue=CATALOGUE)
    place = main_place(found)
    staying = sum(each.seconds for number, each in enumerate(found.steps) if number != place)
    wanted = replace(request, minutes=found.minutes)
    offered = swaps(permission, wanted, written(found), place, state=state, catalogue=CATALOGUE)
    assert all(staying + each.seconds <= 60 * found.minutes for each in offered)
