"""How much lower her left hip is than her right one, as a tilt of the line between them."""

import math
from typing import Final

from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import HIP


def read(seen: Seen, _side: int, _mark: Mark) -> float:
    """Degrees from the horizontal, whichever way she faces."""
    left, right = (HIP, HIP + 1) if seen.x[HIP] >= seen.x[HIP + 1] else (HIP + 1, HIP)
    slope = math.degrees(math.atan2(seen.y[left] - seen.y[right], seen.x[left] - seen.x[right])) + seen.tilt
    return slope if left == HIP else -slope


SIGNAL: Final = Signal(id="pelvis_tilt", unit=Unit.DEGREES, needs=whole(HIP, HIP + 1), read=read)
