"""A frame as it comes from the pose model."""

from collections.abc import Sequence
from typing import NamedTuple


class Frame(NamedTuple):
    """One picture's landmarks: of her, and of whoever else is seen."""

    time: float
    """Seconds, from any beginning."""
    points: Sequence[float]
    """33 times right, down, away and visibility, one body after the other; right and down as shares of the picture."""
    aspect: float
    """Width of the picture by its height."""
    tilt: float | None = None
    """Degrees by which the phone leans, where it can tell."""
