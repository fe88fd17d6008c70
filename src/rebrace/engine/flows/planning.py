"""What she is asked for today: the request that her settings and the hour make, and its plan as lines."""

from dataclasses import dataclass
from typing import Final

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.catalogue.policies.shapes import Shape, ShapesPolicy
from rebrace.engine.facts.kinds.session import PlannedStep
from rebrace.engine.flows.given import Visit
from rebrace.engine.flows.step_lines import StepLine, step_line
from rebrace.engine.planner.planning import plan
from rebrace.engine.planner.session import Plan, Reason, Request
from rebrace.engine.planner.session import Step as PlanStep
from rebrace.engine.triage.permission import Permission
from rebrace.engine.vocabulary.quantities import Minutes

_FIRST: Final = 2
_USUAL: Final = ("load", "new", "first", "phase", "liked", "easier", "fewer", "week", "kept", "opening", "closing")
"""First words of the reasons that any day may have, those that say more first; all others are special to today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLines:
    """A plan as a screen shows it."""

    shape: Shape
    minutes: int
    calm: bool
    silent: bool
    steps: tuple[StepLine, ...]
    first: tuple[Reason, ...]
    """The two reasons that say most about today."""
    others: tuple[Reason, ...]
    """All other reasons of the plan and of its steps, each told once."""


def days_since_session(visit: Visit) -> int | None:
    """Days since she last started a session; None before the first."""
    started = [each.started for each in visit.state.sessions]
    return (visit.today - max(started).date()).days if started else None


def is_back(visit: Visit) -> bool:
    """She comes back after a gap."""
    days = days_since_session(visit)
    return days is not None and days >= visit.catalogue.policy(JourneyPolicy).gap


def night_offered(visit: Visit) -> bool:
    """It is an hour for the quiet variant."""
    return visit.catalogue.policy(JourneyPolicy).is_night(visit.now.hour)


def night_wanted(visit: Visit) -> bool:
    """The quiet variant, at its hours, unless she asked for the other."""
    return night_offered(visit) and visit.given.one("night") != "0"


def minutes_wanted(visit: Visit) -> Minutes:
    """The minutes she chose; three after a gap, and the usual ones until she has chosen."""
    policy = visit.catalogue.policy(JourneyPolicy)
    told = visit.given.one("minutes")
    offered = {str(each): each for each in policy.minutes_offered}
    if told in offered:
        return offered[told]
    if is_back(visit):
        return policy.minutes_again
    return _within(visit, visit.state.preferences.minutes or policy.minutes_usual)


def _within(visit: Visit, minutes: int) -> Minutes:
    shapes = visit.catalogue.policy(ShapesPolicy)
    return Minutes(min(max(minutes, shapes.minutes_least), shapes.minutes_most))


def request(visit: Visit) -> Request:
    """What the planner is asked for."""
    preferences = visit.state.preferences
    usual = visit.catalogue.policy(JourneyPolicy).equipment_usual
    return Request(
        minutes=minutes_wanted(visit),
        places=preferences.places,
        equipment=usual if preferences.equipment is None else preferences.equipment,
        baby_in_arms=preferences.baby_in_arms,
        night=night_wanted(visit),
        now=visit.now,
    )


def planned(visit: Visit, permission: Permission) -> Plan:
    """Today's plan under a permission."""
    return plan(permission, request(visit), state=visit.state, catalogue=visit.catalogue)


def written(step: PlanStep) -> PlannedStep:
    """A step as it is written down when the session starts."""
    return PlannedStep(exercise=step.exercise, rung=step.rung, sets=step.sets, amount=step.amount)


def lines(visit: Visit, today: Plan) -> PlanLines:
    """A plan as a screen shows it."""
    steps = (step_line(written(step), visit.catalogue) for step in today.steps)
    reasons = _told_once(today)
    first = sorted(reasons, key=_says_little)[:_FIRST]
    return PlanLines(
        shape=today.shape,
        minutes=today.minutes,
        calm=today.calm,
        silent=today.silent,
        steps=tuple(step for step in steps if step is not None),
        first=tuple(first),
        others=tuple(reason for reason in reasons if reason not in first),
    )


def _told_once(today: Plan) -> tuple[Reason, ...]:
    all_reasons = (*today.reasons, *(reason for step in today.steps for reason in step.reasons))
    return tuple({(each.code, *each.words.values()): each for each in all_reasons}.values())


def _says_little(reason: Reason) -> int:
    """What is special today comes before what her days ask, and that before what is always so."""
    kind = reason.code.partition("_")[0]
    return _USUAL.index(kind) + 1 if kind in _USUAL else 0
