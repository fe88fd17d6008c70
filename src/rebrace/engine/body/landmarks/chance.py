"""Chance that depends on its seed alone, and is the same on every machine."""

import math
from typing import Final

_STEP: Final = 0x9E3779B97F4A7C15
_WHOLE: Final = 1 << 64
_SPREAD: Final = math.sqrt(6)


class Chance:
    """A stream of chance (splitmix64)."""

    def __init__(self, seed: int) -> None:
        self._at = seed % _WHOLE

    def share(self) -> float:
        """A number from 0 up to 1."""
        self._at = (self._at + _STEP) % _WHOLE
        mixed = self._at
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9 % _WHOLE
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB % _WHOLE
        return ((mixed ^ (mixed >> 31)) >> 11) / (1 << 53)

    def between(self, least: float, most: float) -> float:
        """A number between two."""
        return least + (most - least) * self.share()

    def around(self) -> float:
        """About 0, spread by 1: two shares added, which is near enough for noise and never far out."""
        return (self.share() + self.share() - 1) * _SPREAD

    def happens(self, share: float) -> bool:
        """True in so many of all cases."""
        return self.share() < share

    def below(self, count: int) -> int:
        """A whole number from 0, less than the count."""
        return math.floor(self.share() * count)
