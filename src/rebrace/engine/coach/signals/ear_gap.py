"""How far an ear is from its shoulder: less when the shoulders are pulled up."""

from typing import Final

from rebrace.engine.coach.geometry import length, torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit
from rebrace.engine.vocabulary.landmarks import EAR, HIP, SHOULDER


def read(seen: Seen, side: int, _mark: Mark) -> float:
    """Torso lengths."""
    return length(seen, EAR + side, SHOULDER + side) / torso(seen)


SIGNAL: Final = Signal(
    id="ear_gap",
    unit=Unit.TORSOS,
    needs=((EAR, SHOULDER, SHOULDER + 1, HIP, HIP + 1), (EAR + 1, SHOULDER, SHOULDER + 1, HIP, HIP + 1)),
    read=read,
)
