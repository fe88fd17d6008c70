"""Steps of a session, from what was chosen."""

from collections.abc import Sequence
from typing import Final

from rebrace.engine.catalogue.exercise import Dose, Exercise, Rung
from rebrace.engine.planner import reasons
from rebrace.engine.planner.breathing import Breathing
from rebrace.engine.planner.candidates import Choice
from rebrace.engine.planner.dose import Amount, starting, step_seconds
from rebrace.engine.planner.session import Reason, Role, Step
from rebrace.engine.planner.situation import Situation
from rebrace.engine.vocabulary.quantities import Effort, Sets

_BREATHING_REASONS: Final = {
    Role.OPENING: (Reason(code="opening"),),
    Role.MAIN: (Reason(code="breathing"),),
    Role.CLOSING: (Reason(code="closing"),),
}
_ONE_SET: Final = Sets(1)


def main_steps(chosen: Sequence[Choice], situation: Situation) -> tuple[Step, ...]:
    """The chosen exercises in the order of the shape."""
    order = situation.shape.order
    placed = sorted(chosen, key=lambda choice: (order.index(choice.candidate.pillar), choice.candidate.exercise.id))
    return tuple(main_step(choice, situation) for choice in placed)


def main_step(choice: Choice, situation: Situation) -> Step:
    """One chosen exercise."""
    candidate = choice.candidate
    amount = Amount(sets=Sets(choice.sets), units=candidate.full.units)
    why = reasons.of_choice(choice, situation)
    return _step(candidate.exercise, candidate.rung, amount, Role.MAIN, why, situation)


def frame(breathing: Breathing | None, situation: Situation) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """The breaths before and after the exercises; empty where no breathing fits, or her minutes are too few for it."""
    if breathing is None:
        return (), ()
    shape = situation.shape
    opening = _breaths(breathing, Amount(sets=_ONE_SET, units=shape.opening_breaths), Role.OPENING, situation)
    closing = _breaths(breathing, Amount(sets=_ONE_SET, units=shape.closing_breaths), Role.CLOSING, situation)
    if opening.seconds + closing.seconds > situation.seconds:
        return (), ()
    return (opening,), (closing,)


def breathing_alone(breathing: Breathing | None, situation: Situation) -> tuple[Step, ...]:
    """A session of breathing only: the rung's own dose, with as many of its sets as fit."""
    if breathing is None:
        return ()
    first = starting(breathing.rung.dose)
    amounts = (Amount(sets=Sets(sets), units=first.units) for sets in range(first.sets, 0, -1))
    steps = (_breaths(breathing, amount, Role.MAIN, situation) for amount in amounts)
    return next(((step,) for step in steps if step.seconds <= situation.seconds), ())


def _breaths(breathing: Breathing, amount: Amount, role: Role, situation: Situation) -> Step:
    return _step(breathing.exercise, breathing.rung, amount, role, _BREATHING_REASONS[role], situation)


def _step(
    exercise: Exercise, rung: Rung, amount: Amount, role: Role, why: tuple[Reason, ...], situation: Situation
) -> Step:
    dose = rung.dose
    low, high = _effort(dose, situation)
    return Step(
        exercise=exercise.id,
        rung=rung.id,
        sets=amount.sets,
        amount=amount.units,
        per_side=dose.per_side,
        unit=dose.unit,
        tempo=dose.tempo,
        rest=dose.rest,
        effort_low=low,
        effort_high=high,
        seconds=step_seconds(dose, sets=amount.sets, units=amount.units, settle=situation.shapes.settle),
        role=role,
        reasons=why,
    )


def _effort(dose: Dose, situation: Situation) -> tuple[Effort, Effort]:
    """The rung's own effort, no harder than the phase and today's caps allow."""
    caps = (dose.effort_high, situation.phase.effort_high, situation.effort_most)
    high = min(cap for cap in caps if cap is not None)
    return min(dose.effort_low, high), high
