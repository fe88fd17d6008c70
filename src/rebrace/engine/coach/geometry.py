"""Angles and lengths between landmarks, in the plane of the picture."""

import math
from collections.abc import Sequence

from rebrace.engine.coach.seen import Seen
from rebrace.engine.vocabulary.landmarks import HIP, SHOULDER

_SMALLEST = 1e-6


def corner(seen: Seen, a: int, b: int, c: int) -> float:
    """The angle at `b` between the ways to `a` and to `c`: 0 to 180 degrees."""
    x, y = seen.x, seen.y
    bx, by = x[b], y[b]
    ux, uy, wx, wy = x[a] - bx, y[a] - by, x[c] - bx, y[c] - by
    return math.degrees(abs(math.atan2(ux * wy - uy * wx, ux * wx + uy * wy)))


def length(seen: Seen, a: int, b: int) -> float:
    """How far two landmarks are apart, in picture heights."""
    return math.hypot(seen.x[a] - seen.x[b], seen.y[a] - seen.y[b])


def middle(numbers: Sequence[float], pair: int) -> float:
    """The middle of a pair, along one axis."""
    return (numbers[pair] + numbers[pair + 1]) / 2


def torso(seen: Seen) -> float:
    """The length from the middle of the shoulders to the middle of the hips; never nothing."""
    x, y = seen.x, seen.y
    return max(
        math.hypot(
            x[SHOULDER] + x[SHOULDER + 1] - x[HIP] - x[HIP + 1], y[SHOULDER] + y[SHOULDER + 1] - y[HIP] - y[HIP + 1]
        )
        / 2,
        _SMALLEST,
    )


def leans(seen: Seen) -> float:
    """Degrees by which the trunk leans from upright, towards the right of the picture."""
    across = middle(seen.x, SHOULDER) - middle(seen.x, HIP)
    return math.degrees(math.atan2(across, middle(seen.y, HIP) - middle(seen.y, SHOULDER))) + seen.tilt
