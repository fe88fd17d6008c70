"""How much lower her left hip is than her right one, as a tilt of the line between them."""

import math
from typing import Final

from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import HIP


def read(seen: Seen, _side: int, _mark: Mark) -> float:
    """Degrees from the horizontal, whichever way she faces."""
    rise = seen.y[HIP] - seen.y[HIP + 1]
    return math.degrees(math.atan2(rise, abs(seen.x[HIP] - seen.x[HIP + 1])))


SIGNAL: Final = Signal(id="pelvis_tilt", unit=Unit.DEGREES, needs=whole(HIP, HIP + 1), read=read)
