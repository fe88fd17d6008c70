"""The angle between trunk and thigh: 180 is one straight line."""

from typing import Final

from rebrace.engine.coach.geometry import corner
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, paired
from rebrace.engine.vocabulary.landmarks import HIP, KNEE, SHOULDER


def read(seen: Seen, side: int, _mark: Mark) -> float:
    """Degrees."""
    return corner(seen, SHOULDER + side, HIP + side, KNEE + side)


SIGNAL: Final = Signal(id="hip_angle", unit=Unit.DEGREES, needs=paired(SHOULDER, HIP, KNEE), read=read)
