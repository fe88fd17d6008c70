"""The angle between trunk and upper arm: 0 hangs beside the trunk, 180 reaches overhead."""

from typing import Final

from rebrace.engine.coach.geometry import corner
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, paired
from rebrace.engine.vocabulary.landmarks import ELBOW, HIP, SHOULDER


def read(seen: Seen, side: int, _mark: Mark) -> float:
    """Degrees."""
    return corner(seen, HIP + side, SHOULDER + side, ELBOW + side)


SIGNAL: Final = Signal(id="shoulder_angle", unit=Unit.DEGREES, needs=paired(HIP, SHOULDER, ELBOW), read=read)
