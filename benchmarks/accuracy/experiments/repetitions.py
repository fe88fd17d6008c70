"""Repetitions in ten-fold recordings of a depth camera, with its real noise."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from benchmarks.accuracy import labels, live, offline, others
from benchmarks.accuracy.experiment import Data, Experiment, Outcome
from benchmarks.accuracy.live import counting
from benchmarks.accuracy.offline import Array
from benchmarks.accuracy.scoring import score
from benchmarks.recording import at_least, at_most
from rebrace.engine.catalogue.coach import Counting, Watched
from rebrace.engine.vocabulary.landmarks import COUNT, NUMBERS

SOURCE = "ui-prmd-kinect"
FRAMES_LEAST = 30
RATE = 30.0
"""Frames a second, where the labels do not say."""


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
    return labels.recordings(data, SOURCE, "sessions.csv", _recording)


def _recording(row: dict[str, str]) -> Recording | None:
    if Path(row["path"]).suffix != ".npz":
        return None
    with np.load(row["path"]) as told:
        points = told["blaze_image"].astype(np.float64)
        ends = tuple(int(each) for each in told["rep_edges"][1:])
    if points.shape[1:] != (COUNT, NUMBERS) or len(points) < FRAMES_LEAST:
        raise ValueError(f"holds no 33 landmarks: {points.shape}")
    return Recording(
        name=Path(row["path"]).stem,
        movement=row["movement"],
        active=row.get("active_side") or "right",
        truth=int(row["true_reps"]),
        rate=float(row.get("fps") or RATE),
        ends=ends,
        points=points,
    )


def simple_methods(each: Recording) -> dict[str, int]:
    """What the simple counters say of a recording."""
    return offline.counts(each.points, each.rate) | {
        "trackerfit 1.0.1, threshold from the recording": others.fitted(each.points, each.movement, each.active),
    }


STOCK = "trackerfit 1.0.1, its lateral raise, where it is one"


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
    counts: dict[str, list[int | None]] = {
        "ours, live": [len(times) for times in counted],
        "ours, live, told nothing of the movement": [len(ours(each, GENERIC)) for each in found],
    }
    for each in found:
        for method, number in simple_methods(each).items():
            counts.setdefault(method, []).append(number)
    if any(each.movement in others.LATERAL_RAISES for each in found):
        counts[STOCK] = [stock(each) for each in found]
    scores = {name: scored(each, found) for name, each in counts.items()}
    late = sorted(each for one, times in zip(found, counted, strict=True) for each in lateness(one, times))
    alike = all(from_prefixes(*each) for each in zip(found, told, counted, strict=True))
    return Outcome(
        n=len(found),
        metrics={
            "seconds_from_the_end_of_a_repetition_to_its_count": {
                name: round(float(np.percentile(late, share)), 2)
                for name, share in (("earliest", 0), ("middle", 50), ("latest", 100))
                if late
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


def stock(each: Recording) -> int | None:
    """What another project's counter says of the movement that it is made for."""
    return others.lateral_raise(each.points, each.active) if each.movement in others.LATERAL_RAISES else None


def scored(counts: Sequence[int | None], found: Sequence[Recording]) -> dict[str, float]:
    """How well a method counted the recordings that it applies to."""
    pairs = [(count, each.truth) for count, each in zip(counts, found, strict=True) if count is not None]
    return {"recordings": len(pairs), **score([count for count, _ in pairs], [truth for _, truth in pairs])}


def _by_movement(found: list[Recording], counts: Mapping[str, Sequence[int | None]]) -> dict[str, dict[str, float]]:
    table: dict[str, dict[str, float]] = {}
    for movement in sorted({each.movement for each in found}):
        places = [place for place, each in enumerate(found) if each.movement == movement]
        table[movement] = {
            method: scored([numbers[place] for place in places], [found[place] for place in places])["mean_error"]
            for method, numbers in counts.items()
            if any(numbers[place] is not None for place in places)
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
        " its frame. The simple methods see the whole recording before they answer. trackerfit, a library that others"
        " made, counts by one angle: with a threshold from the middle of the recording's own range, and with its own"
        " lateral raise on the movements that are one."
    ),
    limits="Healthy people standing before a depth camera; no exercise of ours, no lying, no camera of a phone.",
    run=run,
    sources=(SOURCE,),
)
