"""What holds for every plan, whoever she is and whatever the day."""

from collections.abc import Iterator

from hypothesis import given, settings

from rebrace.engine.catalogue.exercise import Exercise, Rung
from rebrace.engine.catalogue.policies.shapes import ShapesPolicy
from rebrace.engine.facts.age import age_on
from rebrace.engine.facts.kinds.preferences import Liking
from rebrace.engine.gates import Open, rung_access
from rebrace.engine.planner.planning import plan
from rebrace.engine.planner.session import Plan, Role, Step
from rebrace.engine.vocabulary.dispositions import Scope
from rebrace.engine.vocabulary.surroundings import PLACE_OF, BabyRule, Place
from tests.engine.planner.any_day import TODAY, Day, any_day
from tests.engine.planner.trainee import CATALOGUE

few = settings(max_examples=50)
HELD = {BabyRule.IN_ARMS, BabyRule.ON_LAP, BabyRule.CARRIER}


def planned(day: Day) -> Plan:
    permission, request, state = day
    return plan(permission, request, state=state, catalogue=CATALOGUE)


def rungs(found: Plan) -> Iterator[tuple[Step, Exercise, Rung, int]]:
    for step in found.steps:
        exercise = CATALOGUE.exercises[step.exercise]
        number = exercise.rung_number(step.rung)
        yield step, exercise, exercise.rungs[number - 1], number


@few
@given(any_day())
def test_the_same_day_gives_the_same_plan(day: Day) -> None:
    assert planned(day) == planned(day)


@few
@given(any_day())
def test_it_never_takes_longer_than_her_minutes(day: Day) -> None:
    found = planned(day)
    assert found.seconds == sum(step.seconds for step in found.steps) <= 60 * found.minutes <= 60 * day[1].minutes


@few
@given(any_day())
def test_every_step_and_every_plan_has_a_reason(day: Day) -> None:
    found = planned(day)
    assert found.reasons
    assert all(step.reasons for step in found.steps)


@few
@given(any_day())
def test_every_rung_is_open_to_her(day: Day) -> None:
    permission, _, state = day
    for step, exercise, _, number in rungs(planned(day)):
        access = rung_access(exercise, number, state=state, flags=permission.flags, today=TODAY, catalogue=CATALOGUE)
        assert isinstance(access, Open), step


@few
@given(any_day())
def test_no_strength_rung_is_above_her_level(day: Day) -> None:
    for _, exercise, rung, number in rungs(planned(day)):
        ladder = day[2].ladders.get(exercise.id)
        level = exercise.rung_number(ladder.rung) if ladder else 1
        assert number <= level or (exercise.breathing and rung.calm)


@few
@given(any_day())
def test_every_rung_suits_the_place_and_the_things_she_has(day: Day) -> None:
    _, request, _ = day
    for _, exercise, rung, _ in rungs(planned(day)):
        assert PLACE_OF[exercise.position_of(rung)] in request.places
        assert set(exercise.equipment_of(rung)) <= set(request.equipment)


@few
@given(any_day())
def test_a_baby_in_her_arms_can_stay_there(day: Day) -> None:
    weeks = age_on(day[2].birth, TODAY).weeks
    for _, exercise, rung, _ in rungs(planned(day)):
        rules = exercise.baby_of(rung)
        old_enough = rung.baby_carrier_from is None or weeks >= rung.baby_carrier_from
        assert not day[1].baby_in_arms or BabyRule.IN_ARMS in rules or (HELD & set(rules) and old_enough)


@few
@given(any_day())
def test_a_night_is_silent_and_off_the_floor(day: Day) -> None:
    found = planned(day)
    floor = [step for step, exercise, rung, _ in rungs(found) if PLACE_OF[exercise.position_of(rung)] is Place.FLOOR]
    assert found.silent == day[1].night
    assert not (found.silent and floor)


@few
@given(any_day())
def test_a_banned_exercise_never_comes(day: Day) -> None:
    likings = day[2].preferences.likings
    assert all(likings.get(step.exercise) is not Liking.BANNED for step in planned(day).steps)


@few
@given(any_day())
def test_while_a_physio_is_awaited_only_calm_rungs_come(day: Day) -> None:
    found = planned(day)
    calm = day[0].scope is Scope.CALM
    assert found.calm is calm
    assert not calm or all(rung.calm for _, _, rung, _ in rungs(found))


@few
@given(any_day())
def test_effort_stays_under_every_cap(day: Day) -> None:
    permission, _, state = day
    recovery = CATALOGUE.policy(ShapesPolicy).recovery_effort_most if permission.recovery else 10
    eased = state.easing.effort_most or 10 if state.easing else 10
    for step in planned(day).steps:
        assert step.effort_low <= step.effort_high <= min(recovery, eased)


@few
@given(any_day())
def test_main_steps_stand_between_slow_breaths(day: Day) -> None:
    roles = [step.role for step in planned(day).steps]
    main = roles.count(Role.MAIN)
    framed = [Role.OPENING, *[Role.MAIN] * main, Role.CLOSING]
    assert roles in (framed, [Role.MAIN] * main)


@few
@given(any_day())
def test_without_exercises_the_reasons_say_whether_there_are_breaths(day: Day) -> None:
    found = planned(day)
    breaths = {exercise.breathing for _, exercise, _, _ in rungs(found)}
    codes = {reason.code for reason in found.reasons} & {"breathing_only", "nothing_fits"}
    expected = {True: {"breathing_only"}, False: {"nothing_fits"}}[bool(breaths)]
    assert codes == (set() if False in breaths else expected)
