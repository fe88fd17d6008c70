"""How high a wrist is over its shoulder."""

from typing import Final

from rebrace.engine.coach.geometry import torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit
from rebrace.engine.vocabulary.landmarks import HIP, SHOULDER, WRIST


def read(seen: Seen, side: int, _mark: Mark) -> float:
    """Torso lengths; below 0 when the hand is lower than the shoulder."""
    return (seen.y[SHOULDER + side] - seen.y[WRIST + side]) / torso(seen)


SIGNAL: Final = Signal(
    id="wrist_height",
    unit=Unit.TORSOS,
    needs=((WRIST, SHOULDER, SHOULDER + 1, HIP, HIP + 1), (WRIST + 1, SHOULDER, SHOULDER + 1, HIP, HIP + 1)),
    read=read,
)
