"""How far the ankles are apart from side to side, in widths of the hips.

Only along the floor: a knee that is lifted in front takes its foot away from the other one too, but upwards.
"""

from typing import Final

from rebrace.engine.coach.geometry import length
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import ANKLE, HIP

_SMALLEST = 1e-3


def read(seen: Seen, _side: int, _mark: Mark) -> float:
    """A ratio; 1 when the ankles are as far apart as the hips."""
    return abs(seen.x[ANKLE] - seen.x[ANKLE + 1]) / max(length(seen, HIP, HIP + 1), _SMALLEST)


SIGNAL: Final = Signal(
    id="ankle_gap",
    unit=Unit.RATIO,
    needs=whole(HIP, HIP + 1, ANKLE, ANKLE + 1),
    read=read,
)
