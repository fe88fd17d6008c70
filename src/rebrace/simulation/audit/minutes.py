"""A session fits her minutes, her place, her things and her baby."""

from collections.abc import Iterator

from rebrace.engine.planner.session import Plan, Request
from rebrace.engine.vocabulary.surroundings import PLACE_OF, BabyRule, Place
from rebrace.simulation.audit.ledger import Ledger

_HELD = {BabyRule.IN_ARMS, BabyRule.ON_LAP, BabyRule.CARRIER}


def broken(plan: Plan, request: Request, ledger: Ledger) -> Iterator[str]:
    """What speaks against a plan where she is, with what she has."""
    seconds = 0
    for step in plan.steps:
        exercise = ledger.exercise(step.exercise)
        rung = exercise.rungs[exercise.rung_number(step.rung) - 1]
        dose, place = rung.dose, PLACE_OF[rung.position or exercise.position]
        once = (dose.tempo.out + dose.tempo.hold + dose.tempo.back) * (2 if dose.per_side else 1)
        seconds += step.sets * step.amount * once + (step.sets - 1) * dose.rest
        if place not in request.places or (request.night and place is Place.FLOOR):
            yield f"{step.exercise} {step.rung} needs the {place}"
        things = exercise.equipment if rung.equipment is None else rung.equipment
        if not set(things) <= set(request.equipment):
            yield f"{step.exercise} {step.rung} needs {', '.join(things)}"
        if request.baby_in_arms and not _HELD & set(exercise.baby if rung.baby is None else rung.baby):
            yield f"{step.exercise} {step.rung} with a baby in her arms"
    if seconds > 60 * request.minutes:
        yield f"{seconds} seconds in {request.minutes} minutes"
