"""How far the trunk leans from upright, whichever way."""

import math
from typing import Final

from rebrace.engine.coach.geometry import middle
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import HIP, SHOULDER


def read(seen: Seen, _side: int, _mark: Mark) -> float:
    """Degrees from the vertical."""
    return math.degrees(
        math.atan2(
            abs(middle(seen.x, SHOULDER) - middle(seen.x, HIP)),
            middle(seen.y, HIP) - middle(seen.y, SHOULDER),
        )
    )


SIGNAL: Final = Signal(
    id="trunk_tilt",
    unit=Unit.DEGREES,
    needs=whole(SHOULDER, SHOULDER + 1, HIP, HIP + 1),
    read=read,
)
