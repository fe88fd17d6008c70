"""How many pictures a second the pose models see at 640 by 480, on the processor, beside the coach."""

from __future__ import annotations

import sys
from statistics import median
from typing import Any, Final

from benchmarks.recording import at_least, record
from benchmarks.speed.camera_room import watched

SECONDS: Final = 20
WARM: Final = 10
MODELS: Final = ("lite", "full")
LEAST: Final = 10
"""Pictures a second below which a repetition of a second would be told by too few of them."""


def measure(seconds: float = SECONDS) -> dict[str, Any]:
    """Of each model: what it could do alone, and what came through with picture, coach and skeleton around it."""
    return {model: _model(model, seconds) for model in MODELS}


def _model(model: str, seconds: float) -> dict[str, float]:
    with watched(model) as page:
        before = page.evaluate("window.spied.took.length")
        page.wait_for_timeout(1000 * seconds)
        took = page.evaluate("window.spied.took")[before:]
    return {
        "milliseconds_a_picture": round(median(took[WARM:]), 1),
        "pictures_a_second_alone": round(1000 / median(took[WARM:]), 1),
        "pictures_a_second_watching": round(len(took) / seconds, 1),
    }


if __name__ == "__main__":
    found = measure(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)
    bar = at_least("pictures a second with lite", LEAST, found["lite"]["pictures_a_second_watching"])
    record("pose_frames", found, [bar])
