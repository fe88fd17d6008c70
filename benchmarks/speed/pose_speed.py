"""How long the pose model takes for a picture in Python; `python -m benchmarks.speed.pose_speed`."""

import io
import os
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from statistics import fmean, median
from typing import Any

import numpy as np
from PIL import Image

from benchmarks.recording import Bar, at_most, record
from rebrace.content.loader import built_in
from rebrace.screens.assets import POSE
from rebrace.vision.model import VARIABLE
from rebrace.vision.pictures import Picture
from rebrace.vision.posing import Poser, poser, watcher
from tools.walk.chromium import open_browser
from tools.walk.stills import HEIGHT, WIDTH, drawn, stills

RATE = 30
WARM, TIMED = 15, 120
MOST = 50.0
"""Milliseconds: twenty pictures a second."""
COMPANY_MOST = 1.5
WAYS: dict[str, Callable[[], AbstractContextManager[Poser]]] = {
    "a photo": lambda: poser(moving=False),
    "a video": lambda: poser(moving=True),
    "a video, looking for company": lambda: watcher(built_in().catalogue),
    "a video, looking for two in every picture": lambda: poser(moving=True, people=2, every=0.0),
}


def measure() -> tuple[dict[str, Any], tuple[Bar, ...]]:
    """Milliseconds for each picture of a drawn figure that moves."""
    shown = pictures()
    found: dict[str, dict[str, dict[str, float]]] = {}
    for model in ("lite", "full"):
        os.environ[VARIABLE] = str(POSE / f"pose_landmarker_{model}.task")
        found[model] = {name: took(way, shown) for name, way in WAYS.items()}
    full = found["full"]
    followed, company = full["a video"], full["a video, looking for company"]
    return (
        {"picture": f"{WIDTH} x {HEIGHT}", "milliseconds": found},
        (
            at_most("milliseconds for a picture of a video, full model, the middle one", MOST, followed["middle"]),
            at_most(
                "times as much work with a look for company now and then",
                COMPANY_MOST,
                round(company["processor"] / followed["processor"], 2),
            ),
        ),
    )


def pictures() -> list[Picture]:
    """A seated row, half a second of it again and again."""
    figure = drawn("band_row", "seated_row")
    with open_browser() as browser:
        shots = [
            np.asarray(Image.open(io.BytesIO(each)).convert("RGB"))
            for each in stills(browser, figure, [number / RATE for number in range(RATE // 2)])
        ]
    return [Picture(number / RATE, shots[number % len(shots)]) for number in range(WARM + TIMED)]


def took(way: Callable[[], AbstractContextManager[Poser]], shown: list[Picture]) -> dict[str, float]:
    """How long a picture took by the clock, the middle one and on average, and of a processor's time."""
    with way() as model:
        for each in shown[:WARM]:
            model.frame(each)
        times, busy = [], time.process_time()
        for each in shown[WARM:]:
            began = time.perf_counter()
            model.frame(each)
            times.append(1000 * (time.perf_counter() - began))
        busy = time.process_time() - busy
    return {
        "middle": round(median(times), 1),
        "mean": round(fmean(times), 1),
        "processor": round(1000 * busy / TIMED, 1),
    }


if __name__ == "__main__":
    record("pose_speed", *measure())
