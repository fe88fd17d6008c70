"""Something else instead of a step: what the planner would take in its place."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.facts.kinds.session import SkipReason, StepSwapped
from rebrace.engine.facts.state import SessionRecord
from rebrace.engine.flows.given import GoTo, Screen, Step, Visit
from rebrace.engine.flows.open_session import open_session, present
from rebrace.engine.flows.planning import request, written
from rebrace.engine.flows.reading import chosen
from rebrace.engine.flows.session_steps import after, under_way
from rebrace.engine.flows.step_lines import StepLine, step_line
from rebrace.engine.planner.session import Step as PlanStep
from rebrace.engine.planner.swaps import swaps
from rebrace.engine.triage.permission import Permission, permit


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Why not this one, and what else."""

    template: ClassVar[str] = "swap.html"
    session: str
    place: int
    step: StepLine
    instead: tuple[StepLine, ...]
    reasons: tuple[SkipReason, ...] = tuple(SkipReason)


def show(visit: Visit) -> Screen | GoTo:
    """What else there is for the step she is at."""
    record = open_session(visit)
    permission = permit(visit.state, visit.now, visit.catalogue)
    if record is None or not isinstance(permission, Permission):
        return GoTo(route="session")
    now_doing = present(visit, record, permission)
    if now_doing is None:
        return GoTo(route="session")
    found = alternatives(visit, record, permission, now_doing.place)
    lines = (step_line(written(each), visit.catalogue) for each in found)
    return Swap(
        session=record.session,
        place=now_doing.place,
        step=now_doing.step,
        instead=tuple(line for line in lines if line),
    )


def answer(visit: Visit) -> Step:
    """The step is exchanged for one that the planner offers; nothing else can come in."""
    now = under_way(visit)
    if now is None:
        return Step(next=GoTo(route="session"))
    found = alternatives(visit, now.record, now.permission, now.place)
    instead = next((each for each in found if each.exercise == visit.given.one("instead")), None)
    if instead is None:
        return Step(next=GoTo(route="session_swap"))
    reason = chosen(visit.given.one("reason"), SkipReason) or SkipReason.NOT_NOW
    swapped = StepSwapped(
        session=now.record.session,
        step=now.place,
        exercise=now.step.exercise,
        instead=written(instead),
        reason=reason,
    )
    return Step(facts=visit.facts(swapped), next=after(reason))


def alternatives(visit: Visit, record: SessionRecord, permission: Permission, place: int) -> tuple[PlanStep, ...]:
    """The best few other steps for one place."""
    found = swaps(permission, request(visit), record.steps, place, state=visit.state, catalogue=visit.catalogue)
    return found[: visit.catalogue.policy(JourneyPolicy).swaps]
