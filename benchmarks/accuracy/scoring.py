"""Counted repetitions beside true ones."""

from collections.abc import Sequence


def score(counted: Sequence[int], truth: Sequence[int]) -> dict[str, float]:
    """Mean absolute error, and how often the count was exact or within one, in percent."""
    off = [abs(a - b) for a, b in zip(counted, truth, strict=True)]
    whole = max(len(off), 1)
    return {
        "mean_error": round(sum(off) / whole, 3),
        "exact_percent": round(100 * sum(each == 0 for each in off) / whole, 1),
        "within_one_percent": round(100 * sum(each <= 1 for each in off) / whole, 1),
    }
