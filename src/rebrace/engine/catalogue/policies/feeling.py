"""How the phone's motion sensor is listened to while it lies on her."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingPolicy:
    """Times are seconds."""

    name: ClassVar[str] = "feeling"
    in_order: ClassVar[tuple[tuple[str, str], ...]] = (("send", "wait"), ("send", "silent"))

    wait: float
    """A sensor that has told nothing for so long after it was asked is not there."""
    silent: float
    """One that stops telling for so long has gone."""
    send: float
    """Samples are handed to the engine together, once in so long."""
