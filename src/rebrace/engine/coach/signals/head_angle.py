"""The angle at the shoulder between trunk and ear: 180 carries the head in line with the trunk."""

from typing import Final

from rebrace.engine.coach.geometry import corner
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit, paired
from rebrace.engine.vocabulary.landmarks import EAR, HIP, SHOULDER


def read(seen: Seen, side: int, _mark: Mark) -> float:
    """Degrees."""
    return corner(seen, HIP + side, SHOULDER + side, EAR + side)


SIGNAL: Final = Signal(id="head_angle", unit=Unit.DEGREES, needs=paired(HIP, SHOULDER, EAR), read=read)
