"""The middle of a few numbers, which one strange number among them does not move."""

from collections.abc import Sequence


def middle(numbers: Sequence[float]) -> float:
    """The middle one of an odd number of numbers; of an even number, the lower of the two."""
    return sorted(numbers)[(len(numbers) - 1) // 2]
