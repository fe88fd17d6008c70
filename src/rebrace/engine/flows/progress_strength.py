"""Strength as it shows in numbers: rungs climbed, and the sets of each pillar against the week's target."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rebrace.engine.facts.state import LadderState, LevelDecision
from rebrace.engine.flows.given import Visit
from rebrace.engine.outcomes.training import monday_of
from rebrace.engine.planner.programme import phase_now
from rebrace.engine.vocabulary.pillars import Pillar


@dataclass(frozen=True, slots=True, kw_only=True)
class ClimbLine:
    """One ladder that she is on."""

    exercise: str
    pillar: Pillar
    rung: str
    here: int
    """1-based."""
    rungs: int
    latest: LevelDecision | None
    """The latest change or hold, and its reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarLine:
    """This week's working sets of one pillar; for mobility, short rounds."""

    pillar: Pillar
    done: int
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetsWeek:
    """The sets of one week, by pillar."""

    monday: date
    sets: Mapping[Pillar, int]


def climbs(visit: Visit) -> tuple[ClimbLine, ...]:
    """The ladders that she has trained, the highest climbed first."""
    found = [_climb(visit, ladder) for ladder in visit.state.ladders.values() if ladder.last_day is not None]
    lines = [each for each in found if each is not None]
    return tuple(sorted(lines, key=lambda each: (-each.here, tuple(Pillar).index(each.pillar), each.exercise)))


def pillars(visit: Visit) -> tuple[PillarLine, ...]:
    """What this week holds so far, beside what it asks for."""
    targets = phase_now(visit.state, visit.today, visit.catalogue).targets
    monday = monday_of(visit.today)
    done = next((week.sets for week in reversed(visit.state.weeks) if week.monday == monday), {})
    return tuple(
        PillarLine(pillar=pillar, done=done.get(pillar, 0), low=targets[pillar].low, high=targets[pillar].high)
        for pillar in Pillar
        if pillar in targets
    )


def sets_by_week(visit: Visit) -> tuple[SetsWeek, ...]:
    """The sets of every week that had any."""
    return tuple(
        SetsWeek(monday=week.monday, sets={pillar: week.sets.get(pillar, 0) for pillar in Pillar})
        for week in visit.state.weeks
        if any(week.sets.values())
    )


def _climb(visit: Visit, ladder: LadderState) -> ClimbLine | None:
    exercise = visit.catalogue.exercises.get(ladder.exercise)
    here = exercise.rung_number(ladder.rung) if exercise else 0
    if exercise is None or not here or exercise.breathing:
        return None
    latest = next((each for each in reversed(visit.state.decisions) if each.exercise == exercise.id), None)
    return ClimbLine(
        exercise=exercise.id,
        pillar=exercise.pillar,
        rung=ladder.rung,
        here=here,
        rungs=len(exercise.rungs),
        latest=latest,
    )
