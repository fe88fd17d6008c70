"""Today's session: the best minutes she has."""

from collections.abc import Sequence

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Dose
from rebrace.engine.catalogue.policies.shapes import ShapesPolicy
from rebrace.engine.facts.state import State
from rebrace.engine.planner import reasons
from rebrace.engine.planner.breathing import Breathing, breathing
from rebrace.engine.planner.candidates import candidates
from rebrace.engine.planner.limits import Limits, limits_of
from rebrace.engine.planner.objective import objective_of
from rebrace.engine.planner.search import best
from rebrace.engine.planner.session import Plan, Request, Step
from rebrace.engine.planner.situation import Situation, situation_of
from rebrace.engine.planner.steps import breathing_alone, frame, main_steps
from rebrace.engine.planner.volume import counted_seconds
from rebrace.engine.triage.permission import Permission
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.vocabulary.quantities import Seconds


def minutes_problem(minutes: int, catalogue: Catalogue) -> Problem | None:
    """What is wrong with a number of minutes, for those who ask for a plan; None when it makes a session."""
    shapes = catalogue.policy(ShapesPolicy)
    if shapes.minutes_least <= minutes <= shapes.minutes_most:
        return None
    return Problem(
        place="request",
        key="minutes",
        sentence=f"A session of {minutes} minutes cannot be planned.",
        mend=f"Give {shapes.minutes_least} to {shapes.minutes_most} minutes.",
    )


def plan(permission: Permission, request: Request, *, state: State, catalogue: Catalogue) -> Plan:
    """Today's session, chosen exactly: of all sessions within her limits, the one that is worth most.

    The same input always gives the same plan. When no exercise can be chosen the session is breathing only, and
    when not even that fits it has no steps; the reasons say why. Minutes lie within the shapes policy's
    bounds (`minutes_problem`).
    """
    situation = situation_of(permission, request, state=state, catalogue=catalogue, leave_out=None)
    found = candidates(situation)
    breaths = breathing(situation)
    opening, closing = frame(breaths, situation)
    limits = session_limits(situation, breaths, (*opening, *closing))
    chosen = best(found, objective_of(situation, found), limits)
    main = main_steps(chosen, situation)
    steps = (*opening, *main, *closing) if main else breathing_alone(breaths, situation)
    return Plan(
        shape=situation.shape.shape,
        calm=situation.calm,
        silent=request.night,
        minutes=situation.minutes,
        seconds=Seconds(sum(step.seconds for step in steps)),
        steps=steps,
        reasons=reasons.of_plan(chosen, found, limits, situation, breathes=bool(steps)),
    )


def session_limits(situation: Situation, breaths: Breathing | None, steps: Sequence[Step]) -> Limits:
    """The limits of what is chosen between these breathing steps."""
    return limits_of(
        situation,
        breathing_seconds=sum(step.seconds for step in steps),
        breathing_counted=_counted(breaths.rung.dose, steps) if breaths else 0,
    )


def _counted(dose: Dose, steps: Sequence[Step]) -> int:
    return sum(counted_seconds(dose, sets=step.sets, units=step.amount) for step in steps)
