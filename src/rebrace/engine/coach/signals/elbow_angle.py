"""The angle between upper arm and forearm: 180 is straight."""

from typing import Final

from rebrace.engine.coach.geometry import corner
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, paired
from rebrace.engine.vocabulary.landmarks import ELBOW, SHOULDER, WRIST


def read(seen: Seen, side: int, _mark: Mark) -> float:
    """Degrees."""
    return corner(seen, SHOULDER + side, ELBOW + side, WRIST + side)


SIGNAL: Final = Signal(id="elbow_angle", unit=Unit.DEGREES, needs=paired(SHOULDER, ELBOW, WRIST), read=read)
