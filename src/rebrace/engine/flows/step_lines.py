"""One step of a session, with everything that its line on a screen needs."""

from dataclasses import dataclass, replace

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import CameraView, Dose, DoseUnit, Exercise, Rung
from rebrace.engine.facts.kinds.session import PlannedStep
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Sets
from rebrace.engine.vocabulary.surroundings import BabyRule, Equipment, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """An exercise at one rung, with the sets and units that are asked for."""

    exercise: str
    rung: str
    pillar: Pillar
    position: Position
    equipment: tuple[Equipment, ...]
    baby: tuple[BabyRule, ...]
    sets: Sets
    amount: int
    dose: Dose
    breathing: bool
    """It opens or closes the session."""
    numbers: frozenset[int] = frozenset()
    """The sets that are done, by number."""
    skipped: bool = False
    watched: bool = False
    """The camera can look at it."""

    @property
    def done(self) -> int:
        """How many sets are done."""
        return len(self.numbers)


def find(exercise: str, rung: str, catalogue: Catalogue) -> tuple[Exercise, Rung] | None:
    """An exercise and its rung, or None where the catalogue has no such thing any more."""
    found = catalogue.exercises.get(exercise)
    number = found.rung_number(rung) if found else 0
    return (found, found.rungs[number - 1]) if found and number else None


def view_of(exercise: Exercise, rung: Rung, catalogue: Catalogue) -> CameraView:
    """From where the camera sees this rung; from nowhere when there is nothing to see."""
    coach = catalogue.coaches.get(exercise.id)
    if coach is None or rung.dose.unit is DoseUnit.BREATHS:
        return CameraView.NONE
    special = coach.rung(rung.id)
    return special.view if special and special.view else exercise.view


def is_watched(exercise: Exercise, rung: Rung, catalogue: Catalogue) -> bool:
    """Whether the camera can look at this rung."""
    return view_of(exercise, rung, catalogue) is not CameraView.NONE


def within(step: PlannedStep, rung: Rung) -> PlannedStep:
    """A step with no more sets and units than its rung ever has, whoever wrote it down."""
    sets, amount = min(step.sets, rung.dose.sets_most), min(max(step.amount, 0), rung.dose.amount_high)
    return replace(step, sets=Sets(sets), amount=amount)


def step_line(
    step: PlannedStep, catalogue: Catalogue, *, numbers: frozenset[int] = frozenset(), skipped: bool = False
) -> StepLine | None:
    """The line of a planned step; None where the catalogue no longer knows it."""
    found = find(step.exercise, step.rung, catalogue)
    if found is None:
        return None
    exercise, rung = found
    bounded = within(step, rung)
    return StepLine(
        exercise=exercise.id,
        rung=rung.id,
        pillar=exercise.pillar,
        position=exercise.position_of(rung),
        equipment=exercise.equipment_of(rung),
        baby=exercise.baby_of(rung),
        sets=bounded.sets,
        amount=bounded.amount,
        dose=rung.dose,
        breathing=exercise.breathing,
        numbers=numbers & frozenset(range(1, bounded.sets + 1)),
        skipped=skipped,
        watched=is_watched(exercise, rung, catalogue),
    )
