"""How far the knees fall in, in widths of the hips: seen from the front, a knee lies between its hip and its ankle."""

from typing import Final

from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import ANKLE, HIP, KNEE

_SMALLEST = 1e-3


def read(seen: Seen, _side: int, _mark: Mark) -> float:
    """A ratio; 0 when both knees are on straight lines from hip to ankle, below 0 when they are farther apart."""
    hips, knees, ankles = (abs(seen.x[each] - seen.x[each + 1]) for each in (HIP, KNEE, ANKLE))
    return ((hips + ankles) / 2 - knees) / max(hips, _SMALLEST)


SIGNAL: Final = Signal(
    id="knees_inward",
    unit=Unit.RATIO,
    needs=whole(HIP, HIP + 1, KNEE, KNEE + 1, ANKLE, ANKLE + 1),
    read=read,
)
