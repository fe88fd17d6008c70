"""How much lower her left shoulder is than her right one, as a tilt of the line between them."""

import math
from typing import Final

from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import SHOULDER


def read(seen: Seen, _side: int, _mark: Mark) -> float:
    """Degrees from the horizontal, whichever way she faces."""
    rise = seen.y[SHOULDER] - seen.y[SHOULDER + 1]
    return math.degrees(math.atan2(rise, abs(seen.x[SHOULDER] - seen.x[SHOULDER + 1])))


SIGNAL: Final = Signal(id="shoulder_tilt", unit=Unit.DEGREES, needs=whole(SHOULDER, SHOULDER + 1), read=read)
