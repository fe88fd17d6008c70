"""How much lower her left shoulder is than her right one, as a tilt of the line between them."""

import math
from typing import Final

from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import SHOULDER


def read(seen: Seen, _side: int, _mark: Mark) -> float:
    """Degrees from the horizontal, whichever way she faces."""
    left, right = (SHOULDER, SHOULDER + 1) if seen.x[SHOULDER] >= seen.x[SHOULDER + 1] else (SHOULDER + 1, SHOULDER)
    slope = math.degrees(math.atan2(seen.y[left] - seen.y[right], seen.x[left] - seen.x[right])) + seen.tilt
    return slope if left == SHOULDER else -slope


SIGNAL: Final = Signal(id="shoulder_tilt", unit=Unit.DEGREES, needs=whole(SHOULDER, SHOULDER + 1), read=read)
