"""Whether a rung is open, and if not, why not and when to look again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """She can do this rung."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedReason:
    """One thing that keeps a rung closed; its sentence is in the words, below `reasons.gates`."""

    code: str
    numbers: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    """Ids of the catalogue that the sentence names, such as an exercise and a rung."""
    look_again: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """She cannot do this rung yet."""

    reasons: tuple[ClosedReason, ...]
    """At least one."""


Access = Open | Closed
