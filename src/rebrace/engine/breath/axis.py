"""The direction that breath moves the phone in: none is fixed, because a phone lies as it lies."""

import math
from typing import Final, NamedTuple

from rebrace.engine.body import vectors
from rebrace.engine.body.vectors import FORWARD, ORIGIN, Vector
from rebrace.engine.breath.line import Line
from rebrace.engine.catalogue.policies.breath import BreathPolicy

_TINY: Final = 1e-6


class Axis(NamedTuple):
    """How movement is spread over space, as the rows of a symmetric matrix, and its strongest direction."""

    spread: tuple[Vector, Vector, Vector]
    way: Vector

    def along(self, point: Vector) -> float:
        """How far along the axis a point is."""
        return vectors.dot(self.way, point)


UNKNOWN: Final = Axis((ORIGIN, ORIGIN, ORIGIN), ORIGIN)
"""Before anything has moved."""


def followed(axis: Axis, line: Line, policy: BreathPolicy) -> Axis:
    """The axis after the newest point.

    Each movement weighs by its length, not by its square, so that settling down once does not outweigh many breaths.
    One step of power iteration a tick is enough, because the spread changes slowly; it also keeps the axis from
    turning round.
    """
    move = vectors.sub(line.points[-1], line.points[0])
    weight = 1 / (vectors.length(move) + line.noise + _TINY)
    fade = math.exp(-policy.tick / policy.axis)
    x, y, z = axis.spread
    spread = (
        vectors.along(vectors.scaled(x, fade), move, move[0] * weight),
        vectors.along(vectors.scaled(y, fade), move, move[1] * weight),
        vectors.along(vectors.scaled(z, fade), move, move[2] * weight),
    )
    way = axis.way if axis.way != ORIGIN else max(spread, key=lambda row: vectors.dot(row, row))
    turned = (vectors.dot(spread[0], way), vectors.dot(spread[1], way), vectors.dot(spread[2], way))
    return Axis(spread, vectors.unit(turned, FORWARD))
