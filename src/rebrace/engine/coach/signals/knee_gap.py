"""How far the knees are apart, in gaps of the ankles: less than 1 when they fall in."""

from typing import Final

from rebrace.engine.coach.geometry import length
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import ANKLE, KNEE

_SMALLEST = 1e-3


def read(seen: Seen, _side: int, _mark: Mark) -> float:
    """A ratio."""
    return length(seen, KNEE, KNEE + 1) / max(length(seen, ANKLE, ANKLE + 1), _SMALLEST)


SIGNAL: Final = Signal(
    id="knee_gap",
    unit=Unit.RATIO,
    needs=whole(KNEE, KNEE + 1, ANKLE, ANKLE + 1),
    read=read,
)
