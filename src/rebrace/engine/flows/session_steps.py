"""What she does during a session: a set is done, a step is left out, she stops early."""

from dataclasses import dataclass

from rebrace.engine.facts.kinds.session import (
    SessionFinished,
    SessionStopped,
    SetDone,
    SkipReason,
    StepSkipped,
    StopReason,
)
from rebrace.engine.facts.state import SessionRecord
from rebrace.engine.flows.given import GoTo, Step, Trouble, Visit
from rebrace.engine.flows.open_session import Present, open_session, present, session_lines, waits
from rebrace.engine.flows.reading import chosen, number
from rebrace.engine.flows.session import SIDES, amount_most, step_screen
from rebrace.engine.flows.step_lines import StepLine, step_line
from rebrace.engine.triage.permission import Permission, permit

_ENOUGH = StopReason.ENOUGH
_SESSION = GoTo(route="session")
_HERE = Step(next=_SESSION)
"""Back to where the session stands: what was sent is out of date, or already known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderWay:
    """The session that an answer belongs to, and the step it names."""

    record: SessionRecord
    permission: Permission
    present: Present
    steps: tuple[StepLine | None, ...]
    place: int
    step: StepLine


def under_way(visit: Visit) -> UnderWay | None:
    """The session and step that the form names; None unless they are hers, permitted, and still to do."""
    record = open_session(visit)
    permission = permit(visit.state, visit.now, visit.catalogue)
    if record is None or not isinstance(permission, Permission) or visit.given.one("session") != record.session:
        return None
    now_doing = present(visit, record, permission)
    steps = session_lines(visit, record, permission)
    place = number(visit.given.one("place"))
    step = steps[place] if place is not None and place < len(steps) else None
    if now_doing is None or place is None or step is None or step.exercise != visit.given.one("exercise"):
        return None
    return UnderWay(record=record, permission=permission, present=now_doing, steps=steps, place=place, step=step)


def answer_set(visit: Visit) -> Step:
    """One set is done, with the units she says; the stepper's buttons only change the number.

    A part of a set is kept as well, so that she can go on at the same repetition wherever she opens it next.
    """
    now, told = under_way(visit), number(visit.given.one("number"))
    if now is None or told is None or not 1 <= told <= now.step.sets:
        return _corrected(visit)
    amount = number(visit.given.one("amount"))
    change = {"less": -1, "more": 1}.get(visit.given.one("change") or "")
    if change is not None:
        return _again(visit, now, amount=(now.step.amount if amount is None else amount) + change)
    if amount is None:
        return _again(visit, now, trouble="not_a_number")
    if amount > amount_most(visit, now.step):
        return _again(visit, now, trouble="too_many")
    return _kept(visit, now, told, amount)


def _kept(visit: Visit, now: UnderWay, told: int, amount: int) -> Step:
    """The whole set, which may be the last one, or what is done of it so far."""
    left = number(visit.given.one("left")) or 0
    if left and not _is_under_way(visit, now.step, told, left):
        return _HERE
    done = SetDone(
        session=now.record.session,
        step=now.place,
        exercise=now.step.exercise,
        rung=now.step.rung,
        number=told,
        amount=amount,
        left=left,
    )
    if left or not is_last_set(now.steps, now.place, told):
        return Step(facts=visit.facts(done), next=_SESSION)
    return Step(facts=visit.facts(done, SessionFinished(session=done.session)), next=_done(done.session))


def _is_under_way(visit: Visit, step: StepLine, told: int, left: int) -> bool:
    """Such a part of the set can be left to do, and the set is not done yet."""
    return waits(step) and told not in step.numbers and left <= SIDES * amount_most(visit, step)


def is_last_set(steps: tuple[StepLine | None, ...], place: int, told: int) -> bool:
    """Nothing is left to do once this set is done; telling of an earlier set again ends nothing."""
    left = sum(step.sets - len(step.numbers) for step in steps if step and not step.skipped)
    step = steps[place]
    return step is not None and told not in step.numbers and left == 1


def _corrected(visit: Visit) -> Step:
    """The number of a set that is already written down, put right after the session went on or ended."""
    told = visit.given.one("session")
    record = next((each for each in visit.state.sessions if each.session == told), None)
    place, count = number(visit.given.one("place")), number(visit.given.one("number"))
    sets = record.sets if record else ()
    known = next((each for each in sets if (each.step, each.number) == (place, count)), None)
    amount = number(visit.given.one("amount"))
    if record is None or known is None or amount is None or visit.given.has("change"):
        return _HERE
    line = step_line(record.steps[known.step], visit.catalogue) if known.step < len(record.steps) else None
    if line is None or line.exercise != visit.given.one("exercise") or amount > amount_most(visit, line):
        return _HERE
    corrected = SetDone(
        session=record.session,
        step=known.step,
        exercise=known.exercise,
        rung=known.rung,
        number=known.number,
        amount=amount,
    )
    return Step(facts=visit.facts(corrected), next=_SESSION if record.is_open else _done(record.session))


def _done(session: str) -> GoTo:
    return GoTo(route="done", values={"session": session})


def _again(visit: Visit, now: UnderWay, *, amount: int | None = None, trouble: str | None = None) -> Step:
    """The set that comes next once more, with another number or with what is wrong."""
    screen = step_screen(
        visit,
        now.record.session,
        now.present,
        now.steps,
        amount=amount,
        troubles=(Trouble(field="amount", code=trouble),) if trouble else (),
    )
    return Step(next=screen)


def answer_skip(visit: Visit) -> Step:
    """One step is left out; when it hurt, the short list of what must not be missed comes next."""
    now = under_way(visit)
    if now is None:
        return _HERE
    reason = chosen(visit.given.one("reason"), SkipReason) or SkipReason.NOT_NOW
    skipped = StepSkipped(session=now.record.session, step=now.place, exercise=now.step.exercise, reason=reason)
    others = (step for place, step in enumerate(now.steps) if step and place != now.place)
    if any(waits(step) for step in others):
        return Step(facts=visit.facts(skipped), next=after(reason))
    session = now.record.session
    ended = SessionFinished(session=session) if now.record.sets else SessionStopped(session=session, reason=_ENOUGH)
    return Step(facts=visit.facts(skipped, ended), next=after(reason, _done(session)))


def after(reason: SkipReason, onwards: GoTo = _SESSION) -> GoTo:
    """Where she goes after a step was left out or exchanged."""
    return GoTo(route="check", values={"form": "stop"}) if reason is SkipReason.HURTS else onwards


def answer_stop(visit: Visit) -> Step:
    """She stops here; what was done counts, and the few questions afterwards follow."""
    told = visit.given.one("session")
    record = next((each for each in visit.state.sessions if each.session == told), None)
    if record is None:
        return Step(next=GoTo(route="today"))
    reason = chosen(visit.given.one("reason"), StopReason) or _ENOUGH
    stopped = SessionStopped(session=record.session, reason=reason)
    return Step(
        facts=visit.facts(stopped) if record.is_open else (),
        next=_done(record.session) if record.sets else GoTo(route="today"),
    )
