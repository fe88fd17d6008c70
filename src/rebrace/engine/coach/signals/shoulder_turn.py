"""How far the shoulders are turned, told by the share of their width that is lost to the eye.

A turn of 25 degrees loses 0.09 of it, one of 45 degrees 0.29. Arms that reach forward make shoulders narrow too, and so
does a bend to the side: the nose has to move across the trunk as far as such a turn takes it, and the shoulders must
not slope. BlazePose's depth turns the hips along and wanders while nobody turns, so depth is left alone.
"""

import math
from typing import Final

from rebrace.engine.coach.geometry import length, middle, torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import HIP, NOSE, SHOULDER

_NOSE_AHEAD: Final = 0.24
"""Torso lengths by which the nose is in front of the spine, and so moves aside in a full turn."""
_SLOPE_MOST: Final = 0.34
"""Of the width at the start: so much do shoulders slope that bend by 20 degrees. The width now is no measure, for a
large turn leaves none of it."""
_SMALLEST: Final = 1e-3


def mark(seen: Seen, _side: int) -> Mark:
    """How wide the shoulders look in torso lengths, and where the nose is across the trunk."""
    return length(seen, SHOULDER, SHOULDER + 1) / torso(seen), _nose(seen)


def read(seen: Seen, _side: int, mark: Mark) -> float:
    """A share of the width at the start; above 0 when she turns to her left, below when to her right."""
    x, y = seen.x, seen.y
    wide, slope = x[SHOULDER] - x[SHOULDER + 1], y[SHOULDER] - y[SHOULDER + 1]
    size = torso(seen)
    if abs(slope) > _SLOPE_MOST * mark[0] * size:
        return 0.0
    lost = 1 - math.hypot(wide, slope) / size / max(mark[0], _SMALLEST)
    if lost <= 0:
        return 0.0
    moved = _nose(seen) - mark[1]
    sine = min(abs(moved) / _NOSE_AHEAD, 1.0)
    return math.copysign(min(lost, 1 - math.sqrt(1 - sine * sine)), moved)


def _nose(seen: Seen) -> float:
    """Torso lengths across the trunk from the middle of the shoulders, towards her left."""
    sx, sy = middle(seen.x, SHOULDER), middle(seen.y, SHOULDER)
    tx, ty = sx - middle(seen.x, HIP), sy - middle(seen.y, HIP)
    across = (ty * (sx - seen.x[NOSE]) + tx * (seen.y[NOSE] - sy)) / max(tx * tx + ty * ty, _SMALLEST * _SMALLEST)
    return across if seen.x[SHOULDER] >= seen.x[SHOULDER + 1] else -across


SIGNAL: Final = Signal(
    id="shoulder_turn",
    unit=Unit.RATIO,
    needs=whole(NOSE, SHOULDER, SHOULDER + 1, HIP, HIP + 1),
    read=read,
    mark=mark,
)
