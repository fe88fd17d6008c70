"""Chance that depends on its seed alone."""

import random  # noqa: TID251 - virtual people need chance; their seed arrives as an argument
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """A stream of chance: the same seed gives the same stream on every machine."""

    def __init__(self, seed: int) -> None:
        self._stream = random.Random(seed)  # noqa: S311 - nothing here is a secret

    def happens(self, percent: int) -> bool:
        """True this often in a hundred."""
        return self._stream.randrange(100) < percent

    def rarely(self, times: int) -> bool:
        """True this often in a thousand."""
        return self._stream.randrange(1000) < times

    def between(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return self._stream.randint(least, most)

    def one_of(self, values: Sequence[T]) -> T:
        """One of some values."""
        return values[self._stream.randrange(len(values))]
