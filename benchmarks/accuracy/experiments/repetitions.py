"""Repetitions in ten-fold recordings of a depth camera, with its real noise."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.accuracy import labels, offline
from benchmarks.accuracy.experiment import Data, Experiment, Outcome
from benchmarks.accuracy.offline import Array
from benchmarks.accuracy.scoring import score

SOURCE = "ui-prmd-kinect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """One recording and what is true of it."""

    name: str
    movement: str
    active: str
    truth: int
    rate: float
    points: Array
    """Frames x 33 x (x, y, z, visibility)."""


def recordings(data: Data) -> list[Recording]:
    """Every recording of every split."""
    return [
        _recording(row)
        for split in data.splits(SOURCE)
        for row in labels.rows(split, "sessions.csv")
        if Path(row["path"]).suffix == ".npz"
    ]


def _recording(row: dict[str, str]) -> Recording:
    with np.load(row["path"]) as told:
        points = told["blaze_image"].astype(np.float64)
    return Recording(
        name=Path(row["path"]).stem,
        movement=row["movement"],
        active=row["active_side"],
        truth=int(row["true_reps"]),
        rate=float(row["fps"]),
        points=points,
    )


def simple_methods(each: Recording) -> dict[str, int]:
    """What the simple counters say of a recording."""
    signal = offline.first_component(each.points)
    return {
        "autocorrelation, offline": offline.autocorrelation(signal, each.rate),
        "first component and peaks, offline": offline.peaks(signal, each.rate),
        "first component and two thresholds, offline": offline.two_thresholds(signal, each.rate),
    }


def run(data: Data) -> Outcome:
    """Count every recording in every way."""
    found = recordings(data)
    counts: dict[str, list[int]] = {}
    for each in found:
        for method, counted in simple_methods(each).items():
            counts.setdefault(method, []).append(counted)
    truth = [each.truth for each in found]
    return Outcome(n=len(found), metrics={"methods": {name: score(each, truth) for name, each in counts.items()}})


EXPERIMENT = Experiment(
    name="repetitions",
    title="Repetitions, live",
    question="Are ten repetitions counted as ten, while they happen, by a sensor with real noise?",
    method="Each recording is played frame by frame. The simple methods see the whole recording before they answer.",
    limits="Healthy people standing before a depth camera; no exercise of ours, no lying, no camera of a phone.",
    run=run,
    sources=(SOURCE,),
)
