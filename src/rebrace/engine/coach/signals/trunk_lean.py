"""How far the trunk leans from upright, towards the right of the picture; lying, 90 or more."""

from typing import Final

from rebrace.engine.coach.geometry import leans
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import HIP, SHOULDER


def read(seen: Seen, _side: int, _mark: Mark) -> float:
    """Degrees from the vertical."""
    return leans(seen)


SIGNAL: Final = Signal(
    id="trunk_lean",
    unit=Unit.DEGREES,
    needs=whole(SHOULDER, SHOULDER + 1, HIP, HIP + 1),
    read=read,
)
