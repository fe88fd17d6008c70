"""What is remembered of her posture checks, by answers and by camera."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rebrace.engine.vocabulary.posture import Line, Stance
from rebrace.engine.vocabulary.sides import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureRecord:
    """The latest posture check."""

    at: datetime
    before: tuple[str, ...]
    after: tuple[str, ...] | None
    reset: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LookRecord:
    """One look through the camera."""

    at: datetime
    stance: Stance
    after: bool
    """It was the second look, after a reset."""
    levelled: bool
    side: Side | None
    lines: Mapping[Line, int]
    """In tenths; a line that was not seen is not among them."""
    ribs: bool | None
    """As she told."""
