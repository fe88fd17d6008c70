"""A frame of landmarks, made ready to be read: nothing in it is infinite, missing or absurd."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from rebrace.engine.vocabulary.landmarks import COUNT, NUMBERS

SIZE: Final = COUNT * NUMBERS
_FARTHEST: Final = 50.0
"""Picture widths; a landmark farther out is no landmark."""


class Seen(NamedTuple):
    """One body by columns; `x` is in picture heights like `y`, so that angles are true."""

    x: Sequence[float]
    y: Sequence[float]
    z: Sequence[float]
    v: Sequence[float]
    tilt: float
    """Degrees by which the phone leans, to be taken from what is measured against the horizon."""


def seen(numbers: Sequence[float], aspect: float, tilt: float) -> Seen | None:
    """The body in 132 numbers, of a picture so many times as wide as high; None when it is no body."""
    if len(numbers) != SIZE:
        return None
    # One length of all numbers says that none is NaN, infinite or absurd, at a tenth of the cost of looking at each.
    if not math.hypot(*numbers) < _FARTHEST:
        numbers = _mended(numbers)
    return Seen([x * aspect for x in numbers[0::4]], numbers[1::4], numbers[2::4], numbers[3::4], tilt)


def bodies(numbers: Sequence[float], aspect: float, tilt: float) -> list[Seen]:
    """Every body in a frame, as the pose model lists them; none when the numbers do not come out even."""
    if len(numbers) % SIZE:
        return []
    parts = [numbers[at : at + SIZE] for at in range(0, len(numbers), SIZE)]
    return [body for part in parts if (body := seen(part, aspect, tilt)) is not None]


def _mended(numbers: Sequence[float]) -> list[float]:
    """The same frame, with each landmark that cannot be taken for one marked as not seen."""
    found: list[float] = []
    for at in range(0, SIZE, NUMBERS):
        four = numbers[at : at + NUMBERS]
        found += four if all(-_FARTHEST < each < _FARTHEST for each in four) else (0.0, 0.0, 0.0, 0.0)
    return found
