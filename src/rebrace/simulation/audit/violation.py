"""A rule that a plan broke."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Broken(StrEnum):
    """The rules that are watched."""

    LOCK = "lock"
    GATE = "gate"
    PAIN = "pain"
    LEVEL = "level"
    VOLUME = "volume"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """One broken rule."""

    rule: Broken
    day: date
    detail: str
    """For the one who mends it; never shown to a user."""
