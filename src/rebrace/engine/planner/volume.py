"""What this week already holds, and how much more it can take."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Dose
from rebrace.engine.catalogue.policies.programme import ProgrammePolicy
from rebrace.engine.facts.state import SessionRecord, State, WeekRecord
from rebrace.engine.planner.dose import set_seconds
from rebrace.engine.vocabulary.pillars import STRENGTH_PILLARS, Pillar


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """One calendar week as the planner sees it."""

    sets: Mapping[Pillar, int]
    """Working sets so far; for mobility, bouts."""
    strength_left: int
    """Strength sets that may still be added without the week growing too fast."""
    mobility_seconds: int
    seconds: int
    """Time trained this week, all pillars and breathing."""
    worked: Mapping[Pillar, date]
    """The last day on which each pillar had a working set."""
    done: Mapping[str, date]
    """The last day on which each exercise was done."""


def volume_of(state: State, today: date, catalogue: Catalogue, *, leave_out: SessionRecord | None) -> Volume:
    """The week of a day; the sets of a session that is being replanned are left out."""
    week = _without(_week(state, today), leave_out, today, catalogue)
    worked, done = _last_days(state, today, catalogue, leave_out)
    return Volume(
        sets=week.sets,
        strength_left=max(0, _strength_most(state, today, catalogue) - strength_sets(week.sets)),
        mobility_seconds=week.mobility_seconds,
        seconds=week.mobility_seconds + week.strength_seconds + week.breathing_seconds,
        worked=worked,
        done=done,
    )


def strength_sets(sets: Mapping[Pillar, int]) -> int:
    """The sets that count against the growth of a week."""
    return sum(sets.get(pillar, 0) for pillar in STRENGTH_PILLARS)


def counted_seconds(dose: Dose, *, sets: int, units: int) -> int:
    """The time that records will count for these sets, each with its rest."""
    return sets * (set_seconds(dose, units) + dose.rest)


def _week(state: State, today: date) -> WeekRecord:
    monday = today - timedelta(days=today.weekday())
    found = next((each for each in reversed(state.weeks) if each.monday == monday), None)
    return found or WeekRecord(monday=monday)


def _strength_most(state: State, today: date, catalogue: Catalogue) -> int:
    """The most strength sets of this week: a share more than the fullest of the weeks before, or the free ones."""
    policy = catalogue.policy(ProgrammePolicy)
    monday = today - timedelta(days=today.weekday())
    oldest = monday - timedelta(weeks=policy.growth_over_weeks)
    recent = state.weeks[-policy.growth_over_weeks - 1 :]
    before = [strength_sets(each.sets) for each in recent if oldest <= each.monday < monday]
    return max(policy.growth_free_sets, max(before, default=0) * (100 + policy.growth_most) // 100)


def _without(week: WeekRecord, session: SessionRecord | None, today: date, catalogue: Catalogue) -> WeekRecord:
    if session is None:
        return week
    sets = dict(week.sets)
    for each in session.sets:
        exercise = catalogue.exercises.get(each.exercise)
        if exercise is not None and not exercise.breathing and each.day == today:
            sets[exercise.pillar] = max(0, sets.get(exercise.pillar, 0) - 1)
    return WeekRecord(
        monday=week.monday,
        sets=sets,
        mobility_seconds=week.mobility_seconds,
        strength_seconds=week.strength_seconds,
        breathing_seconds=week.breathing_seconds,
    )


def _last_days(
    state: State, today: date, catalogue: Catalogue, leave_out: SessionRecord | None
) -> tuple[Mapping[Pillar, date], Mapping[str, date]]:
    """From the days at hand, which reach further back than any rule about days between sessions."""
    under_way = _sets_by_exercise(leave_out, today)
    worked: dict[Pillar, date] = {}
    done: dict[str, date] = {}
    for record in state.days:
        for name, sets in record.sets.items():
            exercise = catalogue.exercises.get(name)
            left = sets - (under_way.get(name, 0) if record.day == today else 0)
            if exercise is None or left <= 0:
                continue
            done[name] = record.day
            if not exercise.breathing:
                worked[exercise.pillar] = record.day
    return worked, done


def _sets_by_exercise(session: SessionRecord | None, today: date) -> dict[str, int]:
    sets: dict[str, int] = {}
    for each in session.sets if session else ():
        if each.day == today:
            sets[each.exercise] = sets.get(each.exercise, 0) + 1
    return sets
