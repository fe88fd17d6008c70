"""A short move between sessions: half a minute to a minute that answers a load of her day, step by step."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.catalogue.exercise import Dose, Exercise, Rung
from rebrace.engine.facts.kinds.day import MomentDone
from rebrace.engine.flows.feel import Feel, feel
from rebrace.engine.flows.given import GoTo, Screen, Step, Visit
from rebrace.engine.flows.moves import access_of
from rebrace.engine.flows.reading import number
from rebrace.engine.gates.access import Open
from rebrace.engine.loads.antidotes import Antidote, antidote
from rebrace.engine.loads.weights import load_lines
from rebrace.engine.triage.permission import Permission, outlook
from rebrace.engine.vocabulary.surroundings import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One short move, guided."""

    template: ClassVar[str] = "moment.html"
    habit: str | None
    """The load it answers; None when it is simply a good moment."""
    exercise: str
    rung: str
    position: Position
    dose: Dose
    seconds: int
    times: int
    """How often the rung's tempo fits into the seconds, per side where it has sides."""
    feel: Feel | None
    """How the phone listens, where the move is breathing; else None."""


def offered(visit: Visit) -> tuple[Antidote, ...]:
    """The short moves that are open to her now, for the heaviest load first; none while movement is held.

    Where no load of the day has an open move, it is quiet breathing.
    """
    if not isinstance(outlook(visit.state, visit.now, visit.catalogue), Permission):
        return ()
    opened = open_moves(visit)
    answers = tuple(
        Antidote(habit=line.habit, exercise=line.antidote, seconds=line.antidote_seconds)
        for line in load_lines(visit.state, visit.today, visit.catalogue)
        if line.antidote in opened
    )
    return answers or (antidote(visit.state, visit.today, visit.catalogue, open_exercises=opened),)


def open_moves(visit: Visit) -> frozenset[str]:
    """The moves of which a rung is open to her, and calm while only calm rungs are."""
    permission = outlook(visit.state, visit.now, visit.catalogue)
    if not isinstance(permission, Permission):
        return frozenset()
    exercises = visit.catalogue.exercises.items()
    return frozenset(name for name, exercise in exercises if _open_rungs(visit, exercise, permission))


def show(visit: Visit) -> Screen | GoTo:
    """The move at the place that was asked for, else the one for the heaviest load."""
    moves, permission = offered(visit), outlook(visit.state, visit.now, visit.catalogue)
    place = number(visit.given.one("move")) or 0
    chosen = moves[place if place < len(moves) else 0] if moves else None
    exercise = visit.catalogue.exercises.get(chosen.exercise) if chosen else None
    if chosen is None or exercise is None or not isinstance(permission, Permission):
        return GoTo(route="back")
    rungs = _open_rungs(visit, exercise, permission)
    if not rungs:
        return GoTo(route="back")
    rung = _gentle(visit, exercise, rungs)
    return Moment(
        habit=chosen.habit,
        exercise=exercise.id,
        rung=rung.id,
        position=exercise.position_of(rung),
        dose=rung.dose,
        seconds=chosen.seconds,
        times=_times(rung.dose, chosen.seconds),
        feel=feel(visit) if exercise.breathing else None,
    )


def answer(visit: Visit) -> Step:
    """The short move is done."""
    exercise = visit.given.one("exercise")
    if exercise is None or exercise not in {each.exercise for each in offered(visit)}:
        return Step(next=GoTo(route="back"))
    return Step(facts=visit.facts(MomentDone(exercise=exercise)), next=GoTo(route="back", query={"done": "1"}))


def _open_rungs(visit: Visit, exercise: Exercise, permission: Permission) -> tuple[Rung, ...]:
    access = access_of(visit, exercise, scope=permission.scope)
    return tuple(rung for rung, each in zip(exercise.rungs, access, strict=True) if isinstance(each, Open))


def _gentle(visit: Visit, exercise: Exercise, rungs: tuple[Rung, ...]) -> Rung:
    """The open rung she is on, or the highest open one below it: nothing new is learned in a minute."""
    ladder = visit.state.ladders.get(exercise.id)
    here = exercise.rung_number(ladder.rung) if ladder else 1
    known = [rung for rung in rungs if exercise.rung_number(rung.id) <= here]
    return known[-1] if known else rungs[0]


def _times(dose: Dose, seconds: int) -> int:
    sides = 2 if dose.per_side else 1
    return max(1, seconds // (max(1, dose.tempo.total) * sides))
