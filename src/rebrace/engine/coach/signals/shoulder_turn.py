"""How far the shoulders are turned, told by how much narrower they look than at the start.

BlazePose's depth turns the hips along with the shoulders and wanders while nobody turns, so depth is left alone. The
side is told by where the nose has gone.
"""

import math
from typing import Final

from rebrace.engine.coach.geometry import length, middle, torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import HIP, NOSE, SHOULDER


def mark(seen: Seen, _side: int) -> Mark:
    """How wide the shoulders look in torso lengths, and where the nose is between them."""
    return length(seen, SHOULDER, SHOULDER + 1) / torso(seen), _nose(seen)


def read(seen: Seen, _side: int, mark: Mark) -> float:
    """Degrees; above 0 when she turns to her left, below when to her right."""
    share = length(seen, SHOULDER, SHOULDER + 1) / torso(seen) / max(mark[0], 1e-3)
    turned = math.degrees(math.acos(min(share, 1.0)))
    return turned if _nose(seen) >= mark[1] else -turned


def _nose(seen: Seen) -> float:
    """Torso lengths from the middle of the shoulders towards her left."""
    way = seen.x[NOSE] - middle(seen.x, SHOULDER)
    return (way if seen.x[SHOULDER] >= seen.x[SHOULDER + 1] else -way) / torso(seen)


SIGNAL: Final = Signal(
    id="shoulder_turn",
    unit=Unit.DEGREES,
    needs=whole(NOSE, SHOULDER, SHOULDER + 1, HIP, HIP + 1),
    read=read,
    mark=mark,
)
