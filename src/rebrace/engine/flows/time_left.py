"""Less time than planned: what is left of a session is cut to the minutes she says."""

from collections.abc import Iterable
from typing import Final

from rebrace.engine.catalogue.policies.player import PlayerPolicy
from rebrace.engine.catalogue.policies.shapes import ShapesPolicy
from rebrace.engine.facts.fact import FactBody
from rebrace.engine.facts.kinds.session import PlannedStep, SkipReason, StepSkipped, StepSwapped
from rebrace.engine.flows.given import GoTo, Step, Visit
from rebrace.engine.flows.open_session import open_session, session_lines, waits
from rebrace.engine.flows.step_lines import StepLine
from rebrace.engine.planner.dose import step_seconds
from rebrace.engine.triage.permission import Permission, permit
from rebrace.engine.vocabulary.quantities import Minutes, Sets

_MINUTE: Final = 60
_SESSION: Final = GoTo(route="session")

Lines = tuple[StepLine | None, ...]
Left = dict[int, int]
"""Sets that are kept of what is still to do, by the place of their step."""


def minutes_offered(visit: Visit, steps: Lines) -> tuple[Minutes, ...]:
    """The lengths that would shorten what is left, and still leave a set to do."""
    policy, settle = visit.catalogue.policy(PlayerPolicy), visit.catalogue.policy(ShapesPolicy).settle
    whole = _seconds(steps, {place: step.sets - step.done for place, step in _waiting(steps)}, settle)
    fitting = (each for each in policy.minutes_left if each * _MINUTE < whole)
    return tuple(each for each in fitting if any(kept(steps, each, settle).values()))


def kept(steps: Lines, minutes: Minutes, settle: int) -> Left:
    """The sets that fit into so many minutes: every move in turn gets one while there is room, then one more each."""
    waiting = tuple(_waiting(steps))
    left = dict.fromkeys((place for place, _ in waiting), 0)
    for turn in range(max((step.sets - step.done for _, step in waiting), default=0)):
        for place, step in waiting:
            longer = {**left, place: left[place] + 1}
            wanted = left[place] == turn < step.sets - step.done
            if wanted and _seconds(steps, longer, settle) <= minutes * _MINUTE:
                left = longer
    return left


def _seconds(steps: Lines, left: Left, settle: int) -> int:
    return sum(
        step_seconds(step.dose, sets=left[place], units=step.amount, settle=settle)
        for place, step in _waiting(steps)
        if left[place]
    )


def _waiting(steps: Lines) -> Iterable[tuple[int, StepLine]]:
    return ((place, step) for place, step in enumerate(steps) if step and waits(step))


def answer(visit: Visit) -> Step:
    """Cut what is left to the minutes she says; only the offered lengths count."""
    record = open_session(visit)
    permission = permit(visit.state, visit.now, visit.catalogue)
    if record is None or not isinstance(permission, Permission) or visit.given.one("session") != record.session:
        return Step(next=_SESSION)
    steps = session_lines(visit, record, permission)
    offered = {str(each): each for each in minutes_offered(visit, steps)}
    minutes = offered.get(visit.given.one("minutes") or "")
    if minutes is None:
        return Step(next=_SESSION)
    left = kept(steps, minutes, visit.catalogue.policy(ShapesPolicy).settle)
    changes = (_change(record.session, place, step, left[place]) for place, step in _waiting(steps))
    return Step(facts=visit.facts(*(each for each in changes if each)), next=_SESSION)


def _change(session: str, place: int, step: StepLine, sets: int) -> FactBody | None:
    """What becomes of a step of which so many more sets are kept; None where nothing does."""
    if step.done + sets == step.sets:
        return None
    if step.done + sets == 0:
        return StepSkipped(session=session, step=place, exercise=step.exercise, reason=SkipReason.NOT_NOW)
    fewer = PlannedStep(exercise=step.exercise, rung=step.rung, sets=Sets(step.done + sets), amount=step.amount)
    return StepSwapped(session=session, step=place, exercise=step.exercise, instead=fewer, reason=SkipReason.NOT_NOW)
