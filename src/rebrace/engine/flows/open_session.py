"""The session under way, read from her facts alone: a phone that was put down resumes at the same set."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.facts.state import SessionRecord, SetRecord
from rebrace.engine.flows.given import Visit
from rebrace.engine.flows.step_lines import StepLine, find, step_line
from rebrace.engine.gates.access import Open
from rebrace.engine.gates.rungs import rung_access
from rebrace.engine.triage.permission import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """Where she is: the step, and the set that comes next."""

    place: int
    """0-based place of the step."""
    step: StepLine
    number: int
    """1-based set number."""
    part: SetRecord | None
    """What is kept of this set when she was interrupted in the middle of it."""
    following: StepLine | None


def open_session(visit: Visit) -> SessionRecord | None:
    """The latest session that is neither stopped nor finished, while it is not too long ago to go on with."""
    hours = visit.catalogue.policy(JourneyPolicy).resume
    running = [
        each
        for each in visit.state.sessions
        if each.is_open and each.steps and timedelta(0) <= visit.now - each.started <= timedelta(hours=hours)
    ]
    return max(running, key=lambda each: each.started, default=None)


def session_lines(visit: Visit, record: SessionRecord, permission: Permission) -> tuple[StepLine | None, ...]:
    """All steps of a session; None where a step is not for today, whoever wrote it down."""
    return tuple(
        _line(visit, record, place) if _is_allowed(visit, record, place, permission) else None
        for place in range(len(record.steps))
    )


def present(visit: Visit, record: SessionRecord, permission: Permission) -> Present | None:
    """The first set that is still to do; None when all is done or left out."""
    steps = session_lines(visit, record, permission)
    waiting = [(place, step) for place, step in enumerate(steps) if step and waits(step)]
    if not waiting:
        return None
    place, step = waiting[0]
    number = min(set(range(1, step.sets + 1)) - step.numbers)
    return Present(
        place=place,
        step=step,
        number=number,
        part=next((each for each in _sets(record, place, step.exercise) if each.number == number), None),
        following=waiting[1][1] if len(waiting) > 1 else None,
    )


def _sets(record: SessionRecord, place: int, exercise: str) -> Iterator[SetRecord]:
    return (each for each in record.sets if (each.step, each.exercise) == (place, exercise))


def _is_too_much(record: SessionRecord, permission: Permission) -> bool:
    """It was planned after an earlier check, and the one since asks for less today."""
    less = permission.minimum_only or permission.recovery or bool(permission.regress)
    return less and record.check != permission.check


def waits(step: StepLine) -> bool:
    """Some set of it is still to do."""
    return not step.skipped and step.done < step.sets


def _line(visit: Visit, record: SessionRecord, place: int) -> StepLine | None:
    step = record.steps[place]
    done = frozenset(each.number for each in _sets(record, place, step.exercise) if not each.left)
    return step_line(step, visit.catalogue, numbers=done, skipped=place in record.skipped)


def _is_allowed(visit: Visit, record: SessionRecord, place: int, permission: Permission) -> bool:
    """The rung is open to her today, and calm where only the calm set is permitted."""
    if _is_too_much(record, permission):
        return False
    step = record.steps[place]
    found = find(step.exercise, step.rung, visit.catalogue)
    if found is None:
        return False
    exercise, rung = found
    access = rung_access(
        exercise,
        exercise.rung_number(rung.id),
        state=visit.state,
        flags=permission.flags,
        today=visit.today,
        catalogue=visit.catalogue,
        scope=permission.scope,
    )
    return isinstance(access, Open)
