"""How a body lies, sits or stands in a picture: what a camera can tell of the position a rung is done in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.surroundings import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """One position, as far as landmarks show it. What is not told is not asked for."""

    id: str
    trunk_low: float = 0
    """Degrees by which the trunk leans from upright while she holds the start, whichever way: at least so many ..."""
    trunk_high: float = 180
    """... and at most."""
    strays: float = 15
    """Degrees beyond these that still are the position while she moves."""
    drop_low: float | None = None
    """How far the ankles are lower than the hips, in lengths of the torso, at the start: at least so much ..."""
    drop_high: float | None = None
    """... and at most."""
    wide_low: float | None = None
    """How wide the shoulders look, in lengths of the torso, at least: a trunk that points at the phone looks short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StancesPolicy:
    """Every stance, and which one a position is unless a coach names another."""

    name: ClassVar[str] = "stances"
    stances: tuple[Stance, ...]
    of: Mapping[Position, str]

    def named(self, id_: str) -> Stance | None:
        """The stance of that name; None when there is none."""
        return next((each for each in self.stances if each.id == id_), None)

    def of_position(self, position: Position) -> Stance | None:
        """The stance of a position."""
        return self.named(self.of[position])
