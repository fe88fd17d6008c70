"""Where nothing fits, the plan is empty and says so; breathing alone is told only where there is some."""

from __future__ import annotations

from rebrace.engine.facts.kinds.preferences import ExerciseRated, Liking
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.surroundings import Place
from tests.engine.planner.trainee import CATALOGUE, Trainee


def told(trainee: Trainee, **here: object) -> tuple[int, list[str]]:
    plan = trainee.check().plan(8, **here)
    return len(plan.steps), [each.code for each in plan.reasons]


def test_an_empty_plan_says_first_that_nothing_fits() -> None:
    early = Trainee(weeks=1, birth=BirthType.CAESAREAN)
    steps, codes = told(early, places=(Place.STANDING,), equipment=(), baby_in_arms=True)
    assert steps == 0
    assert codes[0] == "nothing_fits"
    assert "breathing_only" not in codes


def test_with_everything_banned_nothing_fits() -> None:
    bans = (ExerciseRated(exercise=name, liking=Liking.BANNED) for name in CATALOGUE.exercises)
    steps, codes = told(Trainee().tell(*bans))
    assert steps == 0
    assert codes[0] == "nothing_fits"


def test_breathing_alone_is_told_where_there_is_some() -> None:
    steps, codes = told(Trainee(weeks=0), places=(Place.FLOOR,), equipment=())
    assert steps > 0
    assert codes[-1] == "breathing_only"
    assert "nothing_fits" not in codes
