"""How high the nose is over the middle of the shoulders."""

from typing import Final

from rebrace.engine.coach.geometry import middle, torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, whole
from rebrace.engine.vocabulary.landmarks import HIP, NOSE, SHOULDER


def read(seen: Seen, _side: int, _mark: Mark) -> float:
    """Torso lengths; below 0 when the head hangs."""
    return (middle(seen.y, SHOULDER) - seen.y[NOSE]) / torso(seen)


SIGNAL: Final = Signal(
    id="nose_height",
    unit=Unit.TORSOS,
    needs=whole(NOSE, SHOULDER, SHOULDER + 1, HIP, HIP + 1),
    read=read,
)
