"""How far a shank leans from upright, whichever way she faces."""

import math
from typing import Final

from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, paired
from rebrace.engine.vocabulary.landmarks import ANKLE, KNEE


def read(seen: Seen, side: int, _mark: Mark) -> float:
    """Degrees from the vertical."""
    across = abs(seen.x[KNEE + side] - seen.x[ANKLE + side])
    return math.degrees(math.atan2(across, seen.y[ANKLE + side] - seen.y[KNEE + side]))


SIGNAL: Final = Signal(id="shin_lean", unit=Unit.DEGREES, needs=paired(KNEE, ANKLE), read=read)
