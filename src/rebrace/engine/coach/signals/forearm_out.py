"""How far a wrist is outward from its elbow: the forearm turned out or in."""

from typing import Final

from rebrace.engine.coach.geometry import torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal, Unit
from rebrace.engine.vocabulary.landmarks import ELBOW, HIP, SHOULDER, WRIST


def read(seen: Seen, side: int, _mark: Mark) -> float:
    """Torso lengths; below 0 when the forearm lies across the body."""
    way = seen.x[WRIST + side] - seen.x[ELBOW + side]
    outward = seen.x[SHOULDER + side] >= seen.x[SHOULDER + 1 - side]
    return (way if outward else -way) / torso(seen)


SIGNAL: Final = Signal(
    id="forearm_out",
    unit=Unit.TORSOS,
    needs=(
        (WRIST, ELBOW, SHOULDER, SHOULDER + 1, HIP, HIP + 1),
        (WRIST + 1, ELBOW + 1, SHOULDER, SHOULDER + 1, HIP, HIP + 1),
    ),
    read=read,
)
