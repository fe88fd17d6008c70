"""One set: written once, counted once for its day and week."""

from collections.abc import Callable
from datetime import date
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.kinds.session import SetDone
from rebrace.engine.facts.records.calendar import days_with, weeks_with
from rebrace.engine.facts.state import DayRecord, SessionRecord, SetRecord, State, WeekRecord
from rebrace.engine.vocabulary.pillars import Pillar

_SIDES: Final = 2


def with_set(
    state: State, session: SessionRecord, body: SetDone, day: date, catalogue: Catalogue
) -> tuple[State, SessionRecord]:
    """Days and weeks, and the session, with a set done; telling it again only corrects its amount.

    A part of a set counts at once; told after the whole set, it changes nothing.
    """
    known = next((each for each in session.sets if _is_same(each, body)), None)
    if known is None and len(session.sets) >= catalogue.policy(RecordPolicy).sets_kept:
        return state, session
    if known is not None and body.left > 0 and not known.left:
        return state, session
    told = SetRecord(
        step=body.step,
        exercise=body.exercise,
        rung=body.rung,
        number=body.number,
        amount=max(0, body.amount),
        day=known.day if known else day,
        left=max(0, body.left),
    )
    skipped = tuple(step for step in session.skipped if step != body.step)
    if known is not None:
        sets = tuple(told if each is known else each for each in session.sets)
        return _time_corrected(state, known, told, catalogue), replace(session, sets=sets, skipped=skipped)
    counted = _counted(state, told, catalogue, sessions=int(not session.sets))
    return counted, replace(session, sets=(*session.sets, told), skipped=skipped)


def seconds_of(done: SetRecord, catalogue: Catalogue) -> int:
    """How long a set took with its rest, at the tempo of its rung; 0 when the catalogue no longer has it."""
    exercise = catalogue.exercises.get(done.exercise)
    number = exercise.rung_number(done.rung) if exercise else 0
    if exercise is None or not number:
        return 0
    dose = exercise.rungs[number - 1].dose
    return done.amount * dose.tempo.total * (_SIDES if dose.per_side else 1) + dose.rest


def _is_same(known: SetRecord, body: SetDone) -> bool:
    return (known.step, known.exercise, known.number) == (body.step, body.exercise, body.number)


def _counted(state: State, done: SetRecord, catalogue: Catalogue, *, sessions: int) -> State:
    """A day counts sets by exercise, a week by pillar; the first set makes its session count."""
    exercise = catalogue.exercises.get(done.exercise)
    if exercise is None:
        weeks = weeks_with(state, done.day, lambda week: replace(week, sessions=week.sessions + sessions))
        return replace(state, weeks=weeks)

    def day_with(day: DayRecord) -> DayRecord:
        return replace(day, sets={**day.sets, done.exercise: day.sets.get(done.exercise, 0) + 1})

    longer = _longer(exercise, seconds_of(done, catalogue), sets=int(not exercise.breathing), sessions=sessions)
    return replace(
        state,
        days=days_with(state, done.day, day_with, catalogue),
        weeks=weeks_with(state, done.day, longer),
    )


def _time_corrected(state: State, known: SetRecord, told: SetRecord, catalogue: Catalogue) -> State:
    exercise = catalogue.exercises.get(told.exercise)
    difference = seconds_of(told, catalogue) - seconds_of(known, catalogue)
    if exercise is None or not difference:
        return state
    return replace(state, weeks=weeks_with(state, known.day, _longer(exercise, difference)))


def _longer(
    exercise: Exercise, seconds: int, *, sets: int = 0, sessions: int = 0
) -> Callable[[WeekRecord], WeekRecord]:
    """What a week gains: time of its kind, and perhaps a working set and a session."""
    breathing, mobility = exercise.breathing, exercise.pillar is Pillar.MOBILITY and not exercise.breathing

    def gain(week: WeekRecord) -> WeekRecord:
        return replace(
            week,
            sessions=week.sessions + sessions,
            sets={**week.sets, exercise.pillar: week.sets.get(exercise.pillar, 0) + sets} if sets else week.sets,
            breathing_seconds=week.breathing_seconds + seconds * breathing,
            mobility_seconds=week.mobility_seconds + seconds * mobility,
            strength_seconds=week.strength_seconds + seconds * (not breathing and not mobility),
        )

    return gain
