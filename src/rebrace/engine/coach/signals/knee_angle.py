"""The angle between thigh and shank: 180 is straight."""

from typing import Final

from rebrace.engine.coach.geometry import corner
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, paired
from rebrace.engine.vocabulary.landmarks import ANKLE, HIP, KNEE


def read(seen: Seen, side: int, _mark: Mark) -> float:
    """Degrees."""
    return corner(seen, HIP + side, KNEE + side, ANKLE + side)


SIGNAL: Final = Signal(id="knee_angle", unit=Unit.DEGREES, needs=paired(HIP, KNEE, ANKLE), read=read)
