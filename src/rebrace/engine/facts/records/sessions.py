"""Sessions: steps, sets, how it went, and the morning after.

A session is known by its own id, a set by step, exercise and number. So the same set told by two phones is
one set (the later amount stands), a session finished twice is finished once (the first time stands, the
worse answers stand), and a set of a session that never told of its start begins a record of its own, which
the start fills in when it comes.
"""

from collections.abc import Callable
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.session import (
    MorningAnswered,
    Reserve,
    SessionFinished,
    SessionStarted,
    SessionStopped,
    SetDone,
    StepSkipped,
    StepSwapped,
    StopReason,
)
from rebrace.engine.facts.records.calendar import day_of, weeks_with, with_pain, worst
from rebrace.engine.facts.records.checks import number_told
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.records.sets import with_set
from rebrace.engine.facts.state import SessionRecord, State
from rebrace.engine.vocabulary.quantities import Pain


def session_of(state: State, session: str, fact: Fact) -> SessionRecord:
    """What is kept of a session; begun here when nothing is."""
    found = next((each for each in reversed(state.sessions) if each.session == session), None)
    return found or SessionRecord(session=session, started=fact.at, check=None, shape="", minutes=0, steps=())


def _with_session(state: State, record: SessionRecord, catalogue: Catalogue) -> State:
    """The state with one session written; the oldest fall away."""
    kept = catalogue.policy(RecordPolicy).sessions_kept
    return replace(state, sessions=_put(state.sessions, record)[-kept:])


def _put(sessions: tuple[SessionRecord, ...], record: SessionRecord) -> tuple[SessionRecord, ...]:
    for place in range(len(sessions) - 1, -1, -1):
        if sessions[place].session == record.session:
            return (*sessions[:place], record, *sessions[place + 1 :])
    return (*sessions, record)


def _changed(
    state: State, session: str, fact: Fact, change: Callable[[SessionRecord], SessionRecord], catalogue: Catalogue
) -> State:
    return _with_session(state, change(session_of(state, session, fact)), catalogue)


def _started(state: State, fact: Fact, body: SessionStarted, catalogue: Catalogue) -> State:
    """The first start stands; it fills in a session that was only heard of."""
    record = session_of(state, body.session, fact)
    if record.check is not None:
        return state
    before = _pain_before(state, body.check, fact, catalogue)
    started = replace(
        record,
        check=body.check,
        shape=body.shape,
        minutes=body.minutes,
        steps=body.steps[: catalogue.policy(RecordPolicy).sets_kept],
        pain_before=before if record.pain_before is None else record.pain_before,
    )
    return _with_session(state, started, catalogue)


def _pain_before(state: State, check: str, fact: Fact, catalogue: Catalogue) -> Pain | None:
    """The pain told in the check that permitted the session, else the highest told that day."""
    item = catalogue.policy(RecordPolicy).pain_item
    for seen in state.triage.checks.values():
        if seen.fact == check and (told := number_told(seen.answers, item, catalogue)) is not None:
            return Pain(told)
    return day_of(state, fact.at.date()).pain


def _set_done(state: State, fact: Fact, body: SetDone, catalogue: Catalogue) -> State:
    record = session_of(state, body.session, fact)
    counted, told = with_set(state, record, body, fact.at.date(), catalogue)
    return _with_session(counted, told, catalogue)


def _skipped(state: State, fact: Fact, body: StepSkipped, catalogue: Catalogue) -> State:
    return _changed(
        state,
        body.session,
        fact,
        lambda each: replace(each, skipped=tuple(sorted({*each.skipped, body.step}))),
        catalogue,
    )


def _swapped(state: State, fact: Fact, body: StepSwapped, catalogue: Catalogue) -> State:
    return _changed(
        state,
        body.session,
        fact,
        lambda each: replace(
            each,
            steps=tuple(body.instead if place == body.step else step for place, step in enumerate(each.steps)),
        ),
        catalogue,
    )


def _stopped(state: State, fact: Fact, body: SessionStopped, catalogue: Catalogue) -> State:
    """The first reason stands, unless a later one says that something was wrong."""
    wrong = body.reason is StopReason.SOMETHING_WRONG
    return _changed(
        state,
        body.session,
        fact,
        lambda each: replace(each, stopped=body.reason if wrong else each.stopped or body.reason),
        catalogue,
    )


def _finished(state: State, fact: Fact, body: SessionFinished, catalogue: Catalogue) -> State:
    """The first time stands; of two answers the one that asks for more care stands."""

    def finish(record: SessionRecord) -> SessionRecord:
        return replace(
            record,
            finished=record.finished or fact.at,
            reserve=_least_reserve(record.reserve, body.reserve),
            pain=_pain(worst(record.pain, body.pain)),
            flagged=_either(record.flagged, body.heaviness, body.leak, body.doming),
        )

    finished = _changed(state, body.session, fact, finish, catalogue)
    if body.pain is None:
        return finished
    weeks = weeks_with(
        finished, fact.at.date(), lambda week: replace(week, pain_worst=worst(week.pain_worst, body.pain))
    )
    return replace(finished, weeks=weeks)


def _morning(state: State, fact: Fact, body: MorningAnswered, catalogue: Catalogue) -> State:
    """Pain of the morning belongs to its day; to the session too, while the session is kept."""
    told = with_pain(state, fact.at.date(), body.pain, catalogue)
    if all(each.session != body.session for each in state.sessions):
        return told
    return _changed(
        told,
        body.session,
        fact,
        lambda each: replace(each, morning_pain=_pain(worst(each.morning_pain, body.pain))),
        catalogue,
    )


def _pain(number: int | None) -> Pain | None:
    return None if number is None else Pain(number)


def _least_reserve(known: Reserve | None, told: Reserve | None) -> Reserve | None:
    order = tuple(Reserve)
    return max((each for each in (known, told) if each is not None), key=order.index, default=None)


def _either(*told: bool | None) -> bool | None:
    answers = [each for each in told if each is not None]
    return any(answers) if answers else None


RECORDERS: Final[Recorders] = {
    SessionStarted: _started,
    SetDone: _set_done,
    StepSkipped: _skipped,
    StepSwapped: _swapped,
    SessionStopped: _stopped,
    SessionFinished: _finished,
    MorningAnswered: _morning,
}
