"""One move: its ladder, what is closed and why, the reason it is here, and what she thinks of it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.catalogue.exercise import Dose, Exercise, Rung
from rebrace.engine.facts.fact import FactBody
from rebrace.engine.facts.kinds.clearance import ComfortTested
from rebrace.engine.facts.kinds.preferences import ExerciseRated, Liking
from rebrace.engine.facts.state import LevelDecision
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.flows.moves import access_of, liking_of
from rebrace.engine.flows.reading import chosen
from rebrace.engine.gates.access import Access, Closed, ClosedReason, Open
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.surroundings import BabyRule, Equipment, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class RungLine:
    """One rung of the ladder."""

    rung: str
    number: int
    dose: Dose
    position: Position
    equipment: tuple[Equipment, ...]
    baby: tuple[BabyRule, ...]
    closed: tuple[ClosedReason, ...]
    """What it waits for, the longest wait first; empty when it is open."""
    look_again: date | None
    """The day on which it is worth another look."""
    by_professional: bool
    """A professional may open it to her earlier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A move and its ladder."""

    template: ClassVar[str] = "move.html"
    exercise: str
    pillar: Pillar
    position: Position
    rungs: tuple[RungLine, ...]
    here: int
    liking: Liking
    faults: tuple[str, ...]
    comfort: tuple[str, ...]
    """Comfort tests that some rung of hers waits for."""
    decisions: tuple[LevelDecision, ...]
    """What happened on this ladder, newest first."""
    evidence: tuple[str, ...]
    troubles: tuple[Trouble, ...] = ()


def show(visit: Visit) -> Screen | GoTo:
    """One move."""
    exercise = _exercise(visit)
    return GoTo(route="moves") if exercise is None else _screen(visit, exercise)


def answer(visit: Visit) -> Step:
    """She likes it, does not mind, or never wants it again."""
    exercise, liking = _exercise(visit), chosen(visit.given.one("liking"), Liking)
    if exercise is None:
        return Step(next=GoTo(route="moves"))
    if liking is None:
        return Step(next=_screen(visit, exercise, Trouble(field="liking", code="choose_one")))
    return _kept(visit, exercise, ExerciseRated(exercise=exercise.id, liking=liking))


def answer_comfort(visit: Visit) -> Step:
    """How a short comfort test felt."""
    exercise = _exercise(visit)
    test, felt = visit.given.one("test"), visit.given.one("felt")
    if exercise is None:
        return Step(next=GoTo(route="moves"))
    if test is None or test not in _tests(exercise) or felt not in {"fine", "not_fine"}:
        return Step(next=_screen(visit, exercise, Trouble(field="comfort", code="choose_one")))
    return _kept(visit, exercise, ComfortTested(test=test, passed=felt == "fine"))


def _exercise(visit: Visit) -> Exercise | None:
    return visit.catalogue.exercises.get(visit.values.get("exercise", ""))


def _kept(visit: Visit, exercise: Exercise, body: FactBody) -> Step:
    after = GoTo(route="move", values={"exercise": exercise.id})
    return Step(facts=visit.facts(body), next=after)


def _screen(visit: Visit, exercise: Exercise, *troubles: Trouble) -> Move:
    ladder = visit.state.ladders.get(exercise.id)
    here = exercise.rung_number(ladder.rung) if ladder else 0
    return Move(
        exercise=exercise.id,
        pillar=exercise.pillar,
        position=exercise.position_of(exercise.rungs[max(here, 1) - 1]),
        rungs=_rungs(visit, exercise),
        here=here,
        liking=liking_of(visit, exercise.id),
        faults=tuple(fault.id for fault in exercise.faults),
        comfort=_tests(exercise),
        decisions=tuple(each for each in reversed(visit.state.decisions) if each.exercise == exercise.id),
        evidence=exercise.evidence,
        troubles=troubles,
    )


def _rungs(visit: Visit, exercise: Exercise) -> tuple[RungLine, ...]:
    access = access_of(visit, exercise)
    return tuple(
        RungLine(
            rung=rung.id,
            number=number,
            dose=rung.dose,
            position=exercise.position_of(rung),
            equipment=exercise.equipment_of(rung),
            baby=exercise.baby_of(rung),
            closed=(waits := _waits(each)),
            look_again=max((reason.look_again for reason in waits if reason.look_again), default=None),
            by_professional=isinstance(each, Closed) and _by_professional(rung),
        )
        for number, (rung, each) in enumerate(zip(exercise.rungs, access, strict=True), 1)
    )


def _waits(access: Access) -> tuple[ClosedReason, ...]:
    """What a closed rung waits for, the longest wait first."""
    if isinstance(access, Open):
        return ()
    return tuple(sorted(access.reasons, key=lambda each: each.look_again or date.min, reverse=True))


def _tests(exercise: Exercise) -> tuple[str, ...]:
    """The comfort tests that the ladder asks for, each once."""
    tests = (
        test
        for rung in exercise.rungs
        for test in (rung.gate.comfort_test, *(early.comfort_test for early in rung.early))
        if test is not None
    )
    return tuple(dict.fromkeys(tests))


def _by_professional(rung: Rung) -> bool:
    return any(early.by_professional for early in rung.early)
