"""Repetitions in ten-fold recordings of a depth camera, with its real noise."""

import math
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from benchmarks.accuracy import labels, live, offline
from benchmarks.accuracy.experiment import Data, Experiment, Outcome
from benchmarks.accuracy.live import counting
from benchmarks.accuracy.offline import Array
from benchmarks.accuracy.scoring import score
from benchmarks.recording import at_least, at_most
from rebrace.engine.catalogue.coach import Counting, Watched

SOURCE = "ui-prmd-kinect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """One recording and what is true of it."""

    name: str
    movement: str
    active: str
    truth: int
    rate: float
    ends: tuple[int, ...]
    """The last frame of each repetition."""
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
        ends = tuple(int(each) for each in told["rep_edges"][1:])
    return Recording(
        name=Path(row["path"]).stem,
        movement=row["movement"],
        active=row["active_side"],
        truth=int(row["true_reps"]),
        rate=float(row["fps"]),
        ends=ends,
        points=points,
    )


def simple_methods(each: Recording) -> dict[str, int]:
    """What the simple counters say of a recording."""
    signal = offline.first_component(each.points)
    return {
        "one angle and its middle as threshold, offline": offline.angle_machine(angle(each)),
        "autocorrelation, offline": offline.autocorrelation(signal, each.rate),
        "first component and peaks, offline": offline.peaks(signal, each.rate),
        "first component and two thresholds, offline": offline.two_thresholds(signal, each.rate),
    }


DECLARED = {
    "m02": counting("pose_distance", Watched.WHOLE, rises=True, least=0.4, usual=1.5),
    "m06": counting("pose_distance", Watched.WHOLE, rises=True, least=0.4, usual=1.5),
    "m07": counting("shoulder_angle", Watched.EACH, rises=True, least=25, usual=90),
    "m08": counting("shoulder_angle", Watched.EACH, rises=True, least=8, usual=20),
    "m09": counting("forearm_out", Watched.EACH, rises=True, least=0.15, usual=0.4),
    "m10": counting("shoulder_angle", Watched.EACH, rises=True, least=25, usual=90),
}
"""What the coach is told of each movement: the signal that shows it, as an exercise's folder would."""


GENERIC = counting("pose_distance", Watched.WHOLE, rises=True, least=0.4, usual=1.5)
"""All that is told when nothing is known of a movement but that it comes back."""


def ours(each: Recording, told: Counting) -> list[float]:
    """When our counter counted."""
    side = each.active if told.sides is Watched.EACH else None
    times = [place / each.rate for place in range(len(each.points))]
    plan = live.plan(told, side, live.UNRESTED)
    return live.counts(live.played(live.frames(each.points, times, 1.0), plan))


def from_prefixes(each: Recording, told: Counting, times: list[float]) -> bool:
    """Whether each count comes just the same when the recording ends with the frame that brought it."""
    ends = [round(time * each.rate) + 1 for time in times]
    return all(
        ours(replace(each, points=each.points[:end]), told) == times[: place + 1] for place, end in enumerate(ends)
    )


def angle(each: Recording) -> Array:
    """The joint angle that a machine with one angle would be given: the active side's, shoulder or hip."""
    side = 0 if each.active == "left" else 1
    first = (23, 11, 13) if each.movement in ("m07", "m08", "m09", "m10") else (11, 23, 25)
    a, b, c = (each.points[:, point + side, :2] for point in first)
    cosine = ((a - b) * (c - b)).sum(axis=1) / np.linalg.norm(a - b, axis=1) / np.linalg.norm(c - b, axis=1)
    return np.asarray(np.degrees(np.arccos(np.clip(cosine, -1, 1))), dtype=np.float64)


def lateness(each: Recording, times: list[float]) -> list[float]:
    """Seconds from the end of each true repetition to its count; only of recordings that were counted exactly."""
    if len(times) != len(each.ends):
        return []
    return [time - end / each.rate for time, end in zip(times, each.ends, strict=True)]


def run(data: Data) -> Outcome:
    """Count every recording in every way."""
    found = recordings(data)
    told = [DECLARED.get(each.movement, GENERIC) for each in found]
    counted = [ours(each, declared) for each, declared in zip(found, told, strict=True)]
    counts: dict[str, list[int]] = {
        "ours, live": [len(times) for times in counted],
        "ours, live, told nothing of the movement": [len(ours(each, GENERIC)) for each in found],
    }
    for each in found:
        for method, number in simple_methods(each).items():
            counts.setdefault(method, []).append(number)
    truth = [each.truth for each in found]
    scores = {name: score(each, truth) for name, each in counts.items()}
    late = sorted(each for one, times in zip(found, counted, strict=True) for each in lateness(one, times))
    alike = all(from_prefixes(*each) for each in zip(found, told, counted, strict=True))
    return Outcome(
        n=len(found),
        metrics={
            "seconds_from_the_end_of_a_repetition_to_its_count": {
                "earliest": round(late[0], 2),
                "middle": round(late[len(late) // 2], 2),
                "latest": round(late[-1], 2),
            },
            "same_counts_when_later_frames_are_cut_off": alike,
            "methods": scores,
            "movements": _by_movement(found, counts),
        },
        bars=(
            at_least("exact, percent", 90, scores["ours, live"]["exact_percent"]),
            at_least("within one, percent", 99, scores["ours, live"]["within_one_percent"]),
            at_most("seconds of later frames that a count needs", 0.3, 0.0 if alike else math.inf),
        ),
    )


def _by_movement(found: list[Recording], counts: dict[str, list[int]]) -> dict[str, dict[str, float]]:
    table: dict[str, dict[str, float]] = {}
    for movement in sorted({each.movement for each in found}):
        places = [place for place, each in enumerate(found) if each.movement == movement]
        table[movement] = {
            method: score([numbers[place] for place in places], [found[place].truth for place in places])["mean_error"]
            for method, numbers in counts.items()
        }
    return table


EXPERIMENT = Experiment(
    name="repetitions",
    title="Repetitions, live",
    question="Are ten repetitions counted as ten, while they happen, by a sensor with real noise?",
    method=(
        "Each recording is played frame by frame; a count is an event of the frame it comes with. Ours is told one"
        " signal for each movement, as an exercise's folder tells it, and which side is active where a movement has"
        " one; a second run is told nothing of the movement. The recordings have no rest before the first repetition,"
        " so the start is held for a tenth of a second only. Each count is checked again on a recording that ends with"
        " its frame. The simple methods see the whole recording before they answer; the machine with one angle takes"
        " its threshold from the recording's own range."
    ),
    limits="Healthy people standing before a depth camera; no exercise of ours, no lying, no camera of a phone.",
    run=run,
    sources=(SOURCE,),
)
