"""Levels are earned one at a time, over weeks and without pain; pain, breaks and wounds take them back."""

from collections.abc import Iterator
from datetime import date, timedelta

from rebrace.engine.facts.kinds.session import Reserve
from rebrace.engine.planner.session import Plan
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.simulation.audit.ledger import Earned, Ledger, Trained, Work
from rebrace.simulation.audit.violation import Broken

_GREEN = 3
_RED = 6
_RISE = 2
_REST = timedelta(days=2)
_SESSIONS = 4
_WEEKS = 2
_IN_A_ROW = 2
_WOUNDS = ("E03", "E04", "E22")
LONG_AWAY = 29
_AFTER_LONG = 2
"""After so many days away nobody begins above the second rung."""
_BREAKS = ((15, 2), (8, 1))
"""Days missed, and the rungs that they cost."""
_PELVIC = (Pillar.CORE, Pillar.GLUTES)


def broken(plan: Plan, today: date, ledger: Ledger) -> Iterator[tuple[Broken, str]]:
    """What speaks against the levels of a plan; levels that it rightly raises count as earned from now on."""
    take_in(ledger)
    missed = missed_days(ledger, today)
    new = 0
    for step in plan.steps:
        exercise = ledger.exercise(step.exercise)
        if exercise.breathing:
            continue
        earned = ledger.earned.setdefault(exercise.id, Earned())
        number = exercise.rung_number(step.rung)
        if earned.rest_until is not None and today < earned.rest_until:
            yield Broken.PAIN, f"{exercise.id} before its rest is over"
        most = _after_break(earned.reach, missed) if ledger.strength(exercise.id) else earned.reach
        if number > most:
            yield Broken.LEVEL, f"{exercise.id} {step.rung}: {number} is above {most}"
        elif number > earned.rung:
            earned.rung, earned.since, earned.next_since = number, earned.next_since, None
            new += 1
    if new > 1:
        yield Broken.LEVEL, f"{new} new rungs in one session"


def take_in(ledger: Ledger) -> None:
    """Enter what has happened since the last look, in its order: beginnings, then endings, then wounds."""
    for session in ledger.sessions:
        if session.id not in ledger.seen:
            ledger.seen.add(session.id)
            _begin(session, ledger)
        if session.closed is not None and f"{session.id} closed" not in ledger.seen:
            ledger.seen.add(f"{session.id} closed")
            _end(session, session.closed, ledger)
    for check in ledger.checks:
        if check.id not in ledger.seen:
            ledger.seen.add(check.id)
            if any(check.answers.get(item) == "yes" for item in _WOUNDS):
                _begin_again(ledger, check.at.date())


def _begin(session: Trained, ledger: Ledger) -> None:
    for name, work in session.work.items():
        if work.amounts or work.hurt:
            known = ledger.earned.setdefault(name, Earned())
            known.since = known.since or session.day
    if any(work.amounts and ledger.strength(name) for name, work in session.work.items()):
        _begin_strength(session, ledger)


def _begin_strength(session: Trained, ledger: Ledger) -> None:
    missed = missed_days(ledger, session.day)
    for name, earned in ledger.earned.items():
        if ledger.strength(name):
            _lower(name, _after_break(earned.reach, missed), session.day, ledger)
    if ledger.week_one is None or missed >= LONG_AWAY:
        ledger.week_one = session.day
    else:
        ledger.week_one += timedelta(days=missed // 7 * 7)
    ledger.strength_day = session.day


def _end(session: Trained, closed: date, ledger: Ledger) -> None:
    red = session.pain is not None and session.pain >= _RED
    stayed = session.pain is not None and session.pain > _GREEN and (session.rise or 0) >= _RISE
    for name, work in session.work.items():
        if work.hurt or (work.amounts and (red or stayed)):
            earned = ledger.earned.setdefault(name, Earned())
            done = ledger.exercise(name).rung_number(work.rung)
            _lower(name, max(1, min(earned.reach, done) - 1), closed, ledger)
            earned.rest_until = closed + _REST
    for name, earned in ledger.earned.items():
        if name in session.work:
            earned.next_since = earned.next_since or _ready(name, earned, session, ledger)


def missed_days(ledger: Ledger, today: date) -> int:
    """Whole days without strength since the last."""
    return max(0, (today - ledger.strength_day).days - 1) if ledger.strength_day else 0


def _after_break(rung: int, missed: int) -> int:
    """The highest rung after so many missed days."""
    if missed >= LONG_AWAY:
        return min(rung, _AFTER_LONG)
    down = next((cost for days, cost in _BREAKS if missed >= days), 0)
    return max(1, rung - down)


def _begin_again(ledger: Ledger, day: date) -> None:
    ledger.week_one = None
    for name in ledger.earned:
        if ledger.strength(name):
            _lower(name, 1, day, ledger)


def _lower(name: str, rung: int, day: date, ledger: Ledger) -> None:
    """Take back what is above a rung; she may have come down by herself since she was last above it."""
    earned = ledger.earned[name]
    if rung < earned.reach:
        earned.next_since = None
    if rung < earned.rung:
        above = [
            session.closed
            for session in ledger.sessions
            if session.closed
            and (work := session.work.get(name))
            and work.amounts
            and ledger.exercise(name).rung_number(work.rung) > rung
        ]
        earned.rung, earned.since = rung, min(day, above[-1] if above else day)


def _ready(name: str, earned: Earned, latest: Trained, ledger: Ledger) -> date | None:
    """The day on which the next rung was earned, by the sessions up to one; None while it is not."""
    exercise = ledger.exercise(name)
    if earned.since is None or earned.rung >= len(exercise.rungs):
        return None
    rung = exercise.rungs[earned.rung - 1]
    there = [
        (session, work)
        for session in ledger.sessions[: ledger.sessions.index(latest) + 1]
        if (work := session.work.get(name)) and work.rung == rung.id and session.closed and session.day >= earned.since
        if work.amounts or work.hurt
    ]
    good = _good_tail(name, there, ledger)
    if not there or there[-1][0].closed is None or good < _IN_A_ROW or len(there) < _SESSIONS:
        return None
    last: date = there[-1][0].closed
    least = timedelta(weeks=rung.hold_weeks or _WEEKS)
    return last if last - earned.since >= least else None


def _good_tail(name: str, there: list[tuple[Trained, Work]], ledger: Ledger) -> int:
    """Whole sessions since the last that did not go well."""
    good = 0
    for session, work in reversed(there):
        if _went_badly(name, session, work, ledger):
            break
        good += len(work.amounts) >= work.asked_sets and min(work.amounts) >= work.asked_amount
    return good


def _went_badly(name: str, session: Trained, work: Work, ledger: Ledger) -> bool:
    effort = session.reserve in (None, Reserve.NONE_LEFT) and ledger.strength(name)
    sign = session.flagged is True and ledger.exercise(name).pillar in _PELVIC
    pain = session.pain is None or session.pain > _GREEN or session.rise is None or session.rise >= _RISE
    return work.hurt or effort or sign or pain
