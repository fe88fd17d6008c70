"""The arithmetic of a dose: where a ladder stands, what a share of sets is, how long a set takes."""

from dataclasses import dataclass

from rebrace.engine.catalogue.exercise import Dose, Rung
from rebrace.engine.facts.state import LadderState
from rebrace.engine.vocabulary.quantities import Seconds, Sets


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Sets, and units in each."""

    sets: Sets
    units: int


def starting(dose: Dose) -> Amount:
    """The first dose of a rung."""
    return Amount(sets=dose.sets_start, units=dose.amount_low)


def standing(ladder: LadderState | None, rung: Rung) -> Amount:
    """The dose she has come to on a rung, within its range; its first where she stands elsewhere."""
    first = starting(rung.dose)
    if ladder is None or ladder.rung != rung.id:
        return first
    return Amount(
        sets=Sets(min(max(ladder.sets, first.sets), rung.dose.sets_most)),
        units=min(max(ladder.amount, first.units), rung.dose.amount_high),
    )


def share(sets: int, percent: int) -> int:
    """A share of some sets, to the nearest whole set (half a set up), at least one of any."""
    return max((sets * percent + 50) // 100, min(sets, 1))


def set_seconds(dose: Dose, units: int) -> int:
    """How long one set takes, both sides where the dose is per side."""
    return units * dose.tempo.total * (2 if dose.per_side else 1)


def step_seconds(dose: Dose, *, sets: int, units: int, settle: int) -> Seconds:
    """How long an exercise takes: getting into position, the sets, the rests between them."""
    return Seconds(settle + sets * set_seconds(dose, units) + (sets - 1) * dose.rest)
