"""The library of moves, by pillar: where she stands on each ladder."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.facts.kinds.preferences import Liking
from rebrace.engine.flows.given import Screen, Visit
from rebrace.engine.gates.access import Access, Closed, Open
from rebrace.engine.gates.rungs import ladder_access
from rebrace.engine.vocabulary.dispositions import Scope
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.surroundings import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveLine:
    """One exercise in the library."""

    exercise: str
    pillar: Pillar
    position: Position
    rung: str
    """The rung she is on, or the first one."""
    rungs: int
    here: int
    """1-based rung she is on; 0 before she has done it."""
    opened: int
    """How many rungs are open to her."""
    look_again: date | None
    """When the next rung is worth another look, where that is known."""
    liking: Liking


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """All moves, pillar by pillar."""

    template: ClassVar[str] = "moves.html"
    lines: tuple[MoveLine, ...]


def show(visit: Visit) -> Screen:
    """The library."""
    found = sorted(visit.catalogue.exercises.values(), key=lambda each: tuple(Pillar).index(each.pillar))
    return Moves(lines=tuple(_line(visit, exercise) for exercise in found))


def access_of(visit: Visit, exercise: Exercise, *, scope: Scope = Scope.FULL) -> tuple[Access, ...]:
    """Which rungs are open to her today, one entry for each."""
    flags = tuple(each.flag for each in visit.state.triage.flags)
    return ladder_access(
        exercise, state=visit.state, flags=flags, today=visit.today, catalogue=visit.catalogue, scope=scope
    )


def liking_of(visit: Visit, exercise: str) -> Liking:
    """What she thinks of it."""
    return visit.state.preferences.likings.get(exercise, Liking.NEUTRAL)


def _line(visit: Visit, exercise: Exercise) -> MoveLine:
    access = access_of(visit, exercise)
    ladder = visit.state.ladders.get(exercise.id)
    here = exercise.rung_number(ladder.rung) if ladder else 0
    rung = exercise.rungs[max(here, 1) - 1]
    return MoveLine(
        exercise=exercise.id,
        pillar=exercise.pillar,
        position=exercise.position_of(rung),
        rung=rung.id,
        rungs=len(exercise.rungs),
        here=here,
        opened=sum(isinstance(each, Open) for each in access),
        look_again=_look_again(access),
        liking=liking_of(visit, exercise.id),
    )


def _look_again(access: tuple[Access, ...]) -> date | None:
    """The first day on which a closed rung may open."""
    days = [
        max(reason.look_again for reason in each.reasons if reason.look_again)
        for each in access
        if isinstance(each, Closed) and any(reason.look_again for reason in each.reasons)
    ]
    return min(days, default=None)
