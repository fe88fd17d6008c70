"""The pace of a rung: the very beats that its figure moves by, so that what she sees, hears and counts agree."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rebrace.content.movements import Movements
from rebrace.engine.body.cycle import Cycle, Manner, cycle
from rebrace.engine.catalogue.exercise import Dose, DoseUnit, Tempo
from rebrace.engine.catalogue.movement import BreathGoes, Phase, Sides

_THOUSAND: Final = 1000
_SIDES: Final = 2
_AS_TOLD: Final = Manner()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceBeat:
    """One part of a repetition."""

    phase: Phase
    breath: BreathGoes
    length: int
    """Thousandths of a second."""
    still: bool = False
    """She waits a moment before the repetition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """The loop that is repeated until the set is done."""

    beats: tuple[PaceBeat, ...]
    units: int
    """What one loop adds to the count; a unit is complete at even parts of the loop."""
    rounds: int
    """How often the set is gone through: twice where one side follows the other."""


def pace(exercise: str, rung: str, dose: Dose, movements: Movements) -> Pace:
    """The pace of a rung; by its tempo alone where its movement is not told."""
    movement = movements.movements.get(exercise)
    told = movement.rung(rung) if movement else None
    if told is None:
        return Pace(beats=tuple(_by_tempo(dose)), units=1, rounds=_SIDES if dose.per_side else 1)
    loop = cycle(told, dose.tempo, movements.style.pause, _AS_TOLD)
    sides = _SIDES if dose.per_side else 1
    shown = sides if told.sides is Sides.ALTERNATE or loop.repetitions > 1 else 1
    return Pace(
        beats=tuple(_beats(loop, movements.style.pause)),
        units=max(1, loop.repetitions // shown),
        rounds=sides // shown,
    )


def _beats(loop: Cycle, pause: float) -> Iterator[PaceBeat]:
    """The beats of a loop; with a pause, the first of each repetition is a wait."""
    before = -1
    for each in loop.beats:
        still = pause > 0 and each.repetition != before
        yield PaceBeat(phase=each.phase, breath=each.breath, length=round(each.seconds * _THOUSAND), still=still)
        before = each.repetition


def _by_tempo(dose: Dose) -> Iterator[PaceBeat]:
    breathes = dose.unit is DoseUnit.BREATHS
    for phase, seconds in _phases(dose.tempo):
        breath = BreathGoes.ON
        if breathes and phase is not Phase.HOLD:
            breath = BreathGoes.IN if phase is Phase.OUT else BreathGoes.OUT
        if seconds:
            yield PaceBeat(phase=phase, breath=breath, length=seconds * _THOUSAND)


def _phases(tempo: Tempo) -> tuple[tuple[Phase, int], ...]:
    return (Phase.OUT, tempo.out), (Phase.HOLD, tempo.hold), (Phase.BACK, tempo.back)
