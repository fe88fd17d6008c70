"""How high a knee is over its ankle."""

from typing import Final

from rebrace.engine.coach.geometry import torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit
from rebrace.engine.vocabulary.landmarks import ANKLE, HIP, KNEE, SHOULDER


def read(seen: Seen, side: int, _mark: Mark) -> float:
    """Torso lengths."""
    return (seen.y[ANKLE + side] - seen.y[KNEE + side]) / torso(seen)


SIGNAL: Final = Signal(
    id="knee_height",
    unit=Unit.TORSOS,
    needs=(
        (ANKLE, KNEE, SHOULDER, SHOULDER + 1, HIP, HIP + 1),
        (ANKLE + 1, KNEE + 1, SHOULDER, SHOULDER + 1, HIP, HIP + 1),
    ),
    read=read,
)
