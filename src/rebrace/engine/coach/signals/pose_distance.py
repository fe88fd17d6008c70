"""How far the whole body is from where it was at the start: any movement that comes back again.

Each joint counts for at most one torso length, so that one that has gone astray cannot outvote the others.
"""

import math
from typing import Final

from rebrace.engine.coach.geometry import middle, torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import ANKLE, ELBOW, HIP, KNEE, SHOULDER, WRIST

_JOINTS: Final = tuple(pair + side for pair in (SHOULDER, ELBOW, WRIST, HIP, KNEE, ANKLE) for side in (0, 1))
_LIMBS: Final = tuple(each for each in _JOINTS if not HIP <= each <= HIP + 1)
_FARTHEST: Final = 1.0


def mark(seen: Seen, _side: int) -> Mark:
    """The joints from the middle of the hips, in torso lengths; the last number is that length."""
    x, y = middle(seen.x, HIP), middle(seen.y, HIP)
    size = torso(seen)
    return [each for joint in _LIMBS for each in ((seen.x[joint] - x) / size, (seen.y[joint] - y) / size)] + [size]


def read(seen: Seen, _side: int, mark: Mark) -> float:
    """Torso lengths, summed over the joints."""
    xs, ys = seen.x, seen.y
    x, y, size = middle(xs, HIP), middle(ys, HIP), max(mark[-1], 1e-6)
    far, at = 0.0, 0
    for joint in _LIMBS:
        away = math.hypot((xs[joint] - x) / size - mark[at], (ys[joint] - y) / size - mark[at + 1])
        far += min(_FARTHEST, away)
        at += 2
    return far


SIGNAL: Final = Signal(id="pose_distance", unit=Unit.TORSOS, needs=whole(*_JOINTS), read=read, mark=mark)
