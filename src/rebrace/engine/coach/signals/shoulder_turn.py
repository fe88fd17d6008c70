"""How far the shoulders are turned, told by the share of their width that is lost to the eye.

A turn of 25 degrees loses 0.09 of it, one of 45 degrees 0.29.

BlazePose's depth turns the hips along with the shoulders and wanders while nobody turns, so depth is left alone. The
side is told by where the nose has gone.
"""

from typing import Final

from rebrace.engine.coach.geometry import length, middle, torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import HIP, NOSE, SHOULDER

_SMALLEST: Final = 1e-3


def mark(seen: Seen, _side: int) -> Mark:
    """How wide the shoulders look in torso lengths, and where the nose is between them."""
    return length(seen, SHOULDER, SHOULDER + 1) / torso(seen), _nose(seen)


def read(seen: Seen, _side: int, mark: Mark) -> float:
    """A share of the width at the start; above 0 when she turns to her left, below when to her right."""
    lost = max(1 - length(seen, SHOULDER, SHOULDER + 1) / torso(seen) / max(mark[0], _SMALLEST), 0.0)
    return lost if _nose(seen) >= mark[1] else -lost


def _nose(seen: Seen) -> float:
    """Torso lengths from the middle of the shoulders towards her left."""
    way = seen.x[NOSE] - middle(seen.x, SHOULDER)
    return (way if seen.x[SHOULDER] >= seen.x[SHOULDER + 1] else -way) / torso(seen)


SIGNAL: Final = Signal(
    id="shoulder_turn",
    unit=Unit.RATIO,
    needs=whole(NOSE, SHOULDER, SHOULDER + 1, HIP, HIP + 1),
    read=read,
    mark=mark,
)
