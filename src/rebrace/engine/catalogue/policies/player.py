"""Numbers that a guided session turns on: how long she gets ready, and what counts as an interruption."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Minutes, Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerPolicy:
    """How a session is guided."""

    name: ClassVar[str] = "player"
    ready: Seconds
    """Count-down before the first set of a move, in which she takes her place; it can be skipped."""
    ready_again: Seconds
    """Count-down before a further set, or after a pause."""
    last: Seconds
    """The last seconds of a count-down, which are told one by one."""
    gap: Seconds
    """A silence of the phone that is taken as a pause, as she was guided by nothing meanwhile."""
    minutes_left: tuple[Minutes, ...]
    """Lengths to which the rest of a session can be shortened, rising."""
