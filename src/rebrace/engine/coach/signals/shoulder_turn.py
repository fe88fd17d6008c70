"""How far the shoulders are turned: the sine of the turn, told by the nose and allowed by the width of the shoulders.

The nose is in front of the spine and moves across the trunk: 0.42 of its way in a turn of 25 degrees. A head that turns
alone is no turn, so the shoulders must look narrower as well; a phone that does not stand square sees less of that, and
so a part of it will do. A bend to the side and lifted arms make shoulders narrow too: while they slope, or an elbow is
higher than its shoulder, nothing is turned. BlazePose's depth turns the hips along and wanders while nobody turns, so
depth is left alone.
"""

import math
from typing import Final

from rebrace.engine.coach.geometry import length, middle, torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import ELBOW, HIP, NOSE, SHOULDER

_NOSE_AHEAD: Final = 0.24
"""Torso lengths by which the nose is in front of the spine, and so moves aside in a full turn."""
_NOSE_ASIDE: Final = 0.05
"""How far the nose may be off the middle at the start, where a phone is not square; more is a look to the side."""
_TAKEN_LEAST: Final = 0.6
"""The share of what a turn takes from the width that has to be seen of it."""
_SLOPE_MOST: Final = 0.34
"""Of the width at the start: so much do shoulders slope that bend by 20 degrees. The width now is no measure, for a
large turn leaves none of it."""
_LIFTED: Final = 0.2
"""Torso lengths by which an elbow is higher than its shoulder."""
_SURE: Final = 0.6
"""An elbow that is seen less surely says nothing."""
_SMALLEST: Final = 1e-3


def mark(seen: Seen, _side: int) -> Mark:
    """How wide the shoulders look in torso lengths, where the nose is across the trunk, and on which side her left is.

    That side stays: in a large turn the shoulders pass each other in the picture, and the nose goes on as it went.
    """
    faces = 1.0 if seen.x[SHOULDER] >= seen.x[SHOULDER + 1] else -1.0
    nose = max(-_NOSE_ASIDE, min(_NOSE_ASIDE, faces * _nose(seen)))
    return length(seen, SHOULDER, SHOULDER + 1) / torso(seen), nose, faces


def read(seen: Seen, _side: int, mark: Mark) -> float:
    """The sine of the turn; above 0 when she turns to her left, below when to her right."""
    y = seen.y
    size = torso(seen)
    if abs(y[SHOULDER] - y[SHOULDER + 1]) > _SLOPE_MOST * mark[0] * size or _reaches_up(seen, size):
        return 0.0
    left = length(seen, SHOULDER, SHOULDER + 1) / size / max(mark[0], _SMALLEST)
    seen_of_it = min((1 - left) / _TAKEN_LEAST, 1.0)
    if seen_of_it <= 0:
        return 0.0
    moved = math.copysign(1.0, mark[2]) * _nose(seen) - mark[1]
    return math.copysign(min(abs(moved) / _NOSE_AHEAD, math.sqrt(1 - (1 - seen_of_it) ** 2), 1.0), moved)


def _reaches_up(seen: Seen, size: float) -> bool:
    """Whether an upper arm is lifted over its shoulder, which draws the shoulders together."""
    y, v = seen.y, seen.v
    return any(v[ELBOW + side] >= _SURE and y[SHOULDER + side] - y[ELBOW + side] > _LIFTED * size for side in (0, 1))


def _nose(seen: Seen) -> float:
    """Torso lengths across the trunk from the middle of the shoulders, towards the right of the picture."""
    sx, sy = middle(seen.x, SHOULDER), middle(seen.y, SHOULDER)
    tx, ty = sx - middle(seen.x, HIP), sy - middle(seen.y, HIP)
    return (ty * (sx - seen.x[NOSE]) + tx * (seen.y[NOSE] - sy)) / max(tx * tx + ty * ty, _SMALLEST * _SMALLEST)


SIGNAL: Final = Signal(
    id="shoulder_turn",
    unit=Unit.RATIO,
    needs=whole(NOSE, SHOULDER, SHOULDER + 1, HIP, HIP + 1),
    read=read,
    mark=mark,
)
