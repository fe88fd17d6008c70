"""What a signal is: a description and one function."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from rebrace.engine.coach.seen import Seen

Mark: TypeAlias = Sequence[float]
"""What a signal remembers of the start."""


class Unit(StrEnum):
    """What a signal's numbers are."""

    DEGREES = "degrees"
    TORSOS = "torsos"
    """Lengths of her torso."""
    RATIO = "ratio"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One number read from a frame."""

    id: str
    unit: Unit
    needs: tuple[tuple[int, ...], tuple[int, ...]]
    """The landmarks it is read from, for her left and her right side; both alike for the whole body."""
    read: Callable[[Seen, int, Mark], float]
    """Reads it for a side (0 left, 1 right), given what was marked at the start."""
    mark: Callable[[Seen, int], Mark] | None = None
    """What has to be remembered of the start; None when nothing has."""

    @property
    def paired(self) -> bool:
        """Whether each side has its own."""
        return self.needs[0] != self.needs[1]

    def value(self, seen: Seen, side: int, mark: Mark, visibility: float) -> float | None:
        """The signal; None when a landmark it needs is not seen."""
        v = seen.v
        for each in self.needs[side]:
            if not v[each] >= visibility:
                return None
        return self.read(seen, side, mark)


def paired(*landmarks: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The needs of a signal that each side has: landmarks named by the left one."""
    return landmarks, tuple(each + 1 for each in landmarks)


def whole(*landmarks: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The needs of a signal of the whole body."""
    return landmarks, landmarks
