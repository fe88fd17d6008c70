"""Two bones that reach for a place: the middle joint follows from their lengths and the way it points."""

import math
from typing import Final

from rebrace.engine.body import vectors
from rebrace.engine.body.vectors import Vector

NEARLY_STRAIGHT: Final = 0.9999
"""The most of their joint length that two bones span, so that the middle joint never snaps."""


def middle_joint(root: Vector, target: Vector, lengths: tuple[float, float], pole: Vector) -> tuple[Vector, Vector]:
    """Where the middle joint and the end come to lie; the end is the target unless it is out of reach.

    `pole` is the direction in which the middle joint bulges.
    """
    upper, lower = lengths
    way = vectors.sub(target, root)
    ahead = vectors.unit(way, vectors.scaled(vectors.UP, -1))
    span = min(max(vectors.length(way), abs(upper - lower) * (2 - NEARLY_STRAIGHT)), (upper + lower) * NEARLY_STRAIGHT)
    foot = (upper * upper - lower * lower + span * span) / (2 * span)
    bulge = math.sqrt(max(upper * upper - foot * foot, 0.0))
    aside = vectors.unit(vectors.across(pole, ahead), vectors.cross(ahead, vectors.LEFT))
    middle = vectors.along(vectors.along(root, ahead, foot), aside, bulge)
    return middle, vectors.along(root, ahead, span)
