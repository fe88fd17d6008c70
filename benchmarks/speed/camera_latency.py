"""From a picture of the camera to what the coach says of it, on the page, in a real browser."""

from __future__ import annotations

import sys
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any, Final

from benchmarks.recording import at_least, below, record
from benchmarks.speed.camera_room import watched

if TYPE_CHECKING:
    from collections.abc import Sequence

SECONDS: Final = 40
BAR: Final = 150
WARM: Final = 20
"""Answers that are not counted: the first ones come while the phone's Python is still being compiled."""


def measure(seconds: float = SECONDS) -> dict[str, Any]:
    """Milliseconds from the moment at which the camera took a picture to the coach's answer, with the lite model."""
    with watched("lite") as page:
        page.wait_for_timeout(1000 * seconds)
        steps = page.evaluate("window.spied.steps")[WARM:]
    said = [took for took, kinds in steps if kinds]
    counted = [took for took, kinds in steps if "rep_counted" in kinds]
    return {
        "model": "lite",
        "answers": spread([took for took, _ in steps]),
        "answers_that_say_something": spread(said),
        "counts": spread(counted),
    }


def spread(taken: Sequence[float]) -> dict[str, float]:
    """How many, the middle, and what 95 of 100 are below."""
    if len(taken) < 2:  # noqa: PLR2004 - one number has no spread
        return {"n": len(taken), "median_ms": round(sum(taken), 1), "p95_ms": round(sum(taken), 1)}
    return {"n": len(taken), "median_ms": round(median(taken), 1), "p95_ms": round(quantiles(taken, n=20)[-1], 1)}


if __name__ == "__main__":
    found = measure(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)
    record(
        "camera_latency",
        found,
        [
            below("milliseconds from a picture to its answer, median", BAR, found["answers"]["median_ms"]),
            below("milliseconds from a picture to its answer, 95 of 100", BAR, found["answers"]["p95_ms"]),
            below("milliseconds from a picture to its count, median", BAR, found["counts"]["median_ms"]),
            at_least("repetitions counted meanwhile", 1, found["counts"]["n"]),
        ],
    )
