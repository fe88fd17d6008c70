"""What is said of her breath, and of what could not be felt."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Phase(StrEnum):
    """Which way breath goes."""

    IN = "in"
    OUT = "out"
    UNKNOWN = "unknown"
    """Breath moves, and which way is which only a guide that she follows can tell: it depends on how the phone lies."""


class BreathCue(StrEnum):
    """A word in her ear; its text is in the content."""

    SLOWER_OUT = "slower_out"
    WIDEN_RIBS = "widen_ribs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """Breath has turned, just now."""

    at: float
    """When, in the sensor's seconds."""
    phase: Phase
    """What begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breathed:
    """One breath more."""

    at: float
    number: int
    rate: float | None
    """Breaths a minute over the last few; None before there are enough."""
    depth: int | None
    """Percent of what is usual for her; None before that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A cue that the last breaths call for."""

    cue: BreathCue


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFelt:
    """No breath has been felt for a while: held, or the phone lies where it does not move."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """She or the phone moved; feeling for breath begins anew, and the count stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """The sensor was silent; feeling for breath begins anew, and the count stays."""

    seconds: float


BreathEvent: TypeAlias = Turned | Breathed | Said | NotFelt | Moved | Gap
