"""One set: written once, counted once for its day and week."""

from dataclasses import replace
from datetime import date
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.facts.kinds.session import SetDone
from rebrace.engine.facts.records.calendar import with_day, with_week
from rebrace.engine.facts.state import SessionRecord, SetRecord, State, WeekRecord
from rebrace.engine.vocabulary.pillars import Pillar

_SIDES: Final = 2


def with_set(
    state: State, session: SessionRecord, body: SetDone, day: date, catalogue: Catalogue
) -> tuple[SessionRecord, State]:
    """The session and the state with a set done; telling it again only corrects its amount."""
    known = next((each for each in session.sets if _is_same(each, body)), None)
    told = SetRecord(
        step=body.step,
        exercise=body.exercise,
        rung=body.rung,
        number=body.number,
        amount=max(0, body.amount),
        day=day if known is None else known.day,
    )
    taken_up = replace(session, skipped=tuple(step for step in session.skipped if step != body.step))
    if known is not None:
        sets = tuple(told if each is known else each for each in session.sets)
        return replace(taken_up, sets=sets), _time_corrected(state, known, told, catalogue)
    if len(session.sets) >= catalogue.policy(RecordPolicy).sets_kept:
        return session, state
    first = not session.sets
    return replace(taken_up, sets=(*session.sets, told)), _counted(state, told, first, catalogue)


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


def _counted(state: State, done: SetRecord, first: bool, catalogue: Catalogue) -> State:  # noqa: FBT001
    """A day counts sets by exercise, a week by pillar; the first set makes the session count."""
    exercise = catalogue.exercises.get(done.exercise)

    def week_with(week: WeekRecord) -> WeekRecord:
        begun = replace(week, sessions=week.sessions + first)
        if exercise is None:
            return begun
        working = begun if exercise.breathing else _one_more(begun, exercise.pillar)
        return _longer(working, exercise, seconds_of(done, catalogue))

    counted = with_week(state, done.day, week_with)
    if exercise is None:
        return counted
    return with_day(
        counted,
        done.day,
        lambda day: replace(day, sets={**day.sets, done.exercise: day.sets.get(done.exercise, 0) + 1}),
        catalogue,
    )


def _time_corrected(state: State, known: SetRecord, told: SetRecord, catalogue: Catalogue) -> State:
    exercise = catalogue.exercises.get(told.exercise)
    difference = seconds_of(told, catalogue) - seconds_of(known, catalogue)
    if exercise is None or not difference:
        return state
    return with_week(state, known.day, lambda week: _longer(week, exercise, difference))


def _one_more(week: WeekRecord, pillar: Pillar) -> WeekRecord:
    return replace(week, sets={**week.sets, pillar: week.sets.get(pillar, 0) + 1})


def _longer(week: WeekRecord, exercise: Exercise, seconds: int) -> WeekRecord:
    if exercise.breathing:
        return replace(week, breathing_seconds=week.breathing_seconds + seconds)
    if exercise.pillar is Pillar.MOBILITY:
        return replace(week, mobility_seconds=week.mobility_seconds + seconds)
    return replace(week, strength_seconds=week.strength_seconds + seconds)
