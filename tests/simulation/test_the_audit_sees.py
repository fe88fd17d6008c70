"""The audit can go red: each rule is broken once, on purpose, in a plan that was fine."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.planner.session import Plan, Step
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.quantities import Minutes, Sets
from rebrace.engine.vocabulary.surroundings import Place
from rebrace.simulation.audit import audit
from rebrace.simulation.audit.ledger import Ledger
from rebrace.simulation.audit.violation import Broken
from tests.engine.planner.trainee import CATALOGUE, Trainee, step


def books(trainee: Trainee) -> Ledger:
    ledger = Ledger(catalogue=CATALOGUE)
    for fact in trainee.facts:
        ledger.note(fact)
    return ledger


def broken(trainee: Trainee, plan: Plan, *, minutes: int = 20, place: Place | None = None) -> dict[Broken, str]:
    request = trainee.request(minutes, places=(place,)) if place else trainee.request(minutes)
    check = trainee.state.triage.checks[max(trainee.state.triage.checks, key=lambda form: form is Form.FULL)].fact
    return {each.rule: each.detail for each in audit(plan, request, check, books(trainee))}


def with_steps(plan: Plan, change: Callable[[Step], Step]) -> Plan:
    return replace(plan, steps=tuple(change(each) for each in plan.steps))


def at_rung(plan: Plan, number: int) -> Plan:
    """The plan with every exercise at another rung."""
    rungs = {name: exercise.rungs[number - 1].id for name, exercise in CATALOGUE.exercises.items()}
    return with_steps(plan, lambda each: replace(each, rung=rungs[each.exercise]))


def trained(*, pain: int = 1) -> Trainee:
    """A session of rows and bridges, its morning, and a check of the next day but one."""
    trainee = Trainee().check()
    steps = (step("band_row"), step("glute_bridge"))
    return trainee.start(*steps).do(*steps).finish(pain=pain).morning().wait(1).check()


def test_a_plan_that_is_fine_breaks_nothing() -> None:
    trainee = Trainee().check()
    assert broken(trainee, trainee.plan(20)) == {}


def test_a_rung_above_her_level() -> None:
    trainee = Trainee().check()
    assert Broken.LEVEL in broken(trainee, at_rung(trainee.plan(20), 2))


def test_a_rung_before_its_week() -> None:
    trainee = Trainee(weeks=3, birth=BirthType.CAESAREAN).check()
    assert "too few weeks" in broken(trainee, at_rung(trainee.plan(20), 3))[Broken.GATE]


def test_a_rung_without_what_must_be_said_first() -> None:
    trainee = Trainee(weeks=40).check()
    assert Broken.GATE in broken(trainee, at_rung(trainee.plan(20), 4))


def test_a_tear_that_nobody_looked_at() -> None:
    trainee = Trainee(weeks=40, birth=BirthType.SEVERE_TEAR).check()
    assert Broken.GATE in broken(trainee, at_rung(trainee.plan(20), 3))


def test_an_exercise_that_should_rest_after_pain() -> None:
    trainee = trained(pain=8)
    row = with_steps(trainee.plan(20), lambda each: replace(each, exercise="band_row", rung="blade_squeeze"))
    assert "rest" in broken(trainee, row)[Broken.PAIN]


def test_too_many_sets() -> None:
    trainee = Trainee().check()
    many = with_steps(trainee.plan(20), lambda each: replace(each, sets=Sets(7)))
    assert Broken.VOLUME in broken(trainee, many)


def test_a_week_that_grows_too_fast() -> None:
    trainee = trained()
    many = with_steps(trainee.plan(20), lambda each: replace(each, sets=Sets(6)))
    assert "too fast" in broken(trainee, many)[Broken.VOLUME] or "too many" in broken(trainee, many)[Broken.VOLUME]


def test_a_pillar_twice_in_a_day() -> None:
    trainee = Trainee().check()
    planned = trainee.plan(20)
    done = step("band_row")
    trainee.start(done).do(done).finish().check()
    assert "again" in broken(trainee, planned)[Broken.VOLUME]


def test_strength_while_ill() -> None:
    trainee = Trainee().check()
    planned = trainee.plan(20)
    trainee.check(E07="yes")
    assert "ill" in broken(trainee, planned)[Broken.VOLUME]


def test_stretching_for_most_of_a_later_week() -> None:
    trainee = trained()
    ledger = books(trainee)
    ledger.week_one = trainee.today - timedelta(weeks=4)
    ledger.seen |= {each.id for each in ledger.sessions}
    stretches = with_steps(
        trainee.plan(20), lambda each: replace(each, exercise="cat_cow", rung="seated", sets=Sets(9))
    )
    check = trainee.state.triage.checks[Form.FULL].fact
    found = audit(stretches, trainee.request(20), check, ledger)
    assert "too much stretching" in {each.detail for each in found}


@pytest.mark.parametrize(("item", "answer"), [("E07", "yes"), ("E02", "yes"), ("H1", "sometimes"), ("E22", "yes")])
def test_a_plan_while_someone_must_look_first(item: str, answer: str) -> None:
    trainee = Trainee().check()
    planned = trainee.plan(20)
    trainee.check(Form.FULL, **{item: answer})
    assert "someone must look" in broken(trainee, planned)[Broken.LOCK]


@pytest.mark.parametrize("item", ["P01", "P02", "P03", "P16"])
def test_more_than_the_calm_set_while_a_physio_is_awaited(item: str) -> None:
    trainee = Trainee().check()
    planned = trainee.plan(20)
    trainee.check(Form.FULL, **{item: "yes"})
    assert "physio" in broken(trainee, planned)[Broken.LOCK]


def test_strength_in_the_calm_set() -> None:
    trainee = Trainee().check()
    assert "in the calm set" in broken(trainee, replace(trainee.plan(20), calm=True))[Broken.LOCK]


def test_a_day_of_high_pain() -> None:
    trainee = Trainee().check()
    planned = trainee.plan(20)
    trainee.check(pain_now="8")
    assert "pain" in broken(trainee, planned)[Broken.LOCK]


def test_a_check_that_is_hours_old() -> None:
    trainee = Trainee().check()
    planned = trainee.plan(20)
    trainee.now += timedelta(hours=5)
    assert "fresh" in broken(trainee, planned)[Broken.LOCK]


def test_a_check_that_was_used_already() -> None:
    trainee = Trainee().check()
    planned = trainee.plan(20)
    trainee.start(step("cat_cow")).do(step("cat_cow")).finish()
    assert "second plan" in broken(trainee, planned)[Broken.LOCK]


def test_a_full_check_of_last_month() -> None:
    trainee = Trainee().check().wait(30)
    planned = Trainee().check().plan(20)
    trainee.check(Form.SESSION)
    request = trainee.request(20)
    found = audit(planned, request, trainee.state.triage.checks[Form.SESSION].fact, books(trainee))
    assert {"a plan on an old full check", "a plan without this week's check"} <= {each.detail for each in found}


def test_more_than_her_minutes() -> None:
    trainee = Trainee().check()
    short = broken(trainee, trainee.plan(20), minutes=6)
    assert "6 minutes" in short[Broken.MINUTES]


def test_a_floor_that_is_not_there() -> None:
    trainee = Trainee().check()
    assert "needs the" in broken(trainee, trainee.plan(20), place=Place.STANDING)[Broken.MINUTES]


def test_a_baby_that_cannot_be_held() -> None:
    trainee = Trainee().check()
    request = replace(trainee.request(20), baby_in_arms=True, minutes=Minutes(20))
    check = trainee.state.triage.checks[Form.FULL].fact
    found = audit(trainee.plan(20), request, check, books(trainee))
    assert any("baby" in each.detail for each in found)
