"""How high a hip is over its ankle."""

from typing import Final

from rebrace.engine.coach.geometry import torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit
from rebrace.engine.vocabulary.landmarks import ANKLE, HIP, SHOULDER


def read(seen: Seen, side: int, _mark: Mark) -> float:
    """Torso lengths."""
    return (seen.y[ANKLE + side] - seen.y[HIP + side]) / torso(seen)


SIGNAL: Final = Signal(
    id="hip_height",
    unit=Unit.TORSOS,
    needs=((ANKLE, SHOULDER, SHOULDER + 1, HIP, HIP + 1), (ANKLE + 1, SHOULDER, SHOULDER + 1, HIP, HIP + 1)),
    read=read,
)
