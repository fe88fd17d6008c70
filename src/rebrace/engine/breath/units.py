"""Which unit a recording is in: at rest, its length is that of gravity."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from rebrace.engine.body import vectors
from rebrace.engine.body.vectors import Vector
from rebrace.engine.breath.order import middle

GRAVITY: Final = 9.80665
_NEAR: Final = 1.6
"""A sensor may be off by some percent, and she may move; the two units are ten times apart."""


class Unit(StrEnum):
    """Of acceleration."""

    G = "g"
    METRES = "m/s2"


def unit_of(samples: Sequence[Vector]) -> Unit | None:
    """The unit of a recording; None when its length is not gravity's in either, as when gravity was taken out."""
    if not samples:
        return None
    size = middle([vectors.length(each) for each in samples])
    if 1 / _NEAR <= size <= _NEAR:
        return Unit.G
    return Unit.METRES if GRAVITY / _NEAR <= size <= GRAVITY * _NEAR else None


def in_metres(sample: Vector, unit: Unit) -> Vector:
    """A sample in metres per second squared."""
    return vectors.scaled(sample, GRAVITY) if unit is Unit.G else sample
