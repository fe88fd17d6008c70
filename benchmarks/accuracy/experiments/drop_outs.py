"""Repetitions under a real detector's drop-outs, in chains of recordings with one repetition each."""

from itertools import groupby
from pathlib import Path

import numpy as np

from benchmarks.accuracy import labels, live, offline
from benchmarks.accuracy.experiment import Data, Experiment, Outcome
from benchmarks.accuracy.live import counting
from benchmarks.accuracy.offline import Array
from benchmarks.accuracy.scoring import score
from benchmarks.recording import at_least
from rebrace.engine.catalogue.coach import Counting, Watched

SOURCE = "pose-trainer-openpose"
CHAIN = 8
RATE = 30.0
WIDE, HIGH = 1280.0, 720.0
"""Pixels; the recordings do not say the size of their pictures, and only its scale depends on it."""
SHOULDER_ROOM = 0.3
JOINTS = {0: 0, 2: 12, 3: 14, 4: 16, 5: 11, 6: 13, 7: 15, 8: 24, 9: 26, 10: 28, 11: 23, 12: 25, 13: 27}
JOINTS |= {14: 5, 15: 2, 16: 8, 17: 7}

DECLARED = {
    "shoulderpress": counting("wrist_height", Watched.NEAR, rises=True, least=0.25, usual=0.8),
    "shouldershrug": counting("ear_gap", Watched.NEAR, rises=False, least=0.05, usual=0.12),
    "frontraise": counting("shoulder_angle", Watched.NEAR, rises=True, least=25, usual=75),
    "bicep": counting("elbow_angle", Watched.NEAR, rises=False, least=35, usual=110),
}
"""What the coach is told of each exercise, as a folder would tell it."""


def chains(data: Data) -> list[tuple[str, Array, int]]:
    """Exercise, frames and true count of every chain; what is left over makes a shorter one."""
    read = sorted(labels.recordings(data, SOURCE, "sessions.csv", _recording), key=lambda each: each[:2])
    found = []
    for exercise, each in groupby(read, lambda each: each[0]):
        files = list(each)
        for at in range(0, len(files), CHAIN):
            part = files[at : at + CHAIN]
            frames = np.concatenate([points for _, _, points, _ in part])
            found.append((exercise, frames, sum(true for *_, true in part)))
    return found


def _recording(row: dict[str, str]) -> tuple[str, str, Array, int] | None:
    """Exercise, path, frames and true count of an exercise that the coach is told of."""
    path = Path(row["path"])
    if path.suffix != ".npy" or row["exercise"] not in DECLARED:
        return None
    return row["exercise"], row["path"], landmarks(np.load(path)), int(row["true_reps"])


def landmarks(told: Array) -> Array:
    """OpenPose's 18 joints as 33 landmarks; a joint that is all zeros was not seen."""
    if told.shape[1:] != (len(JOINTS) + 1, 3):
        raise ValueError(f"holds no 18 joints: {told.shape}")
    frames = np.zeros((len(told), 33, 4))
    for theirs, ours in JOINTS.items():
        seen = told[:, theirs, :2].any(axis=1)
        frames[:, ours, 0] = told[:, theirs, 0] / WIDE
        frames[:, ours, 1] = told[:, theirs, 1] / HIGH
        frames[:, ours, 3] = seen
    return frames


def simple_methods(frames: Array) -> dict[str, int]:
    """What the simple counters say of a chain; a joint that is not seen stays where it was seen last."""
    return offline.counts(held(frames), RATE)


def held(frames: Array) -> Array:
    """The frames with every joint that is not seen where it was seen last, or will be first."""
    places = np.arange(len(frames))
    shown = frames.copy()
    for joint in JOINTS.values():
        seen = np.flatnonzero(frames[:, joint, 3])
        if len(seen):
            last = seen[np.maximum(np.searchsorted(seen, places, side="right") - 1, 0)]
            shown[:, joint] = frames[last, joint]
    return shown


def counted(exercise: str, frames: Array) -> int:
    """Repetitions of a chain."""
    told: Counting = DECLARED[exercise]
    times = [place / RATE for place in range(len(frames))]
    return len(live.counts(live.played(live.frames(frames, times, WIDE / HIGH), live.plan(told, None, live.UNRESTED))))


def run(data: Data) -> Outcome:
    """Count every chain."""
    found = chains(data)
    counts: dict[str, list[int]] = {"ours, live": [counted(exercise, frames) for exercise, frames, _ in found]}
    for _, frames, _ in found:
        for method, number in simple_methods(frames).items():
            counts.setdefault(method, []).append(number)
    truth = [true for _, _, true in found]
    scores = {method: score(numbers, truth) for method, numbers in counts.items()}
    return Outcome(
        n=len(found),
        metrics={
            "methods": scores,
            "chains": {
                f"{exercise} {place + 1}": {"true": true} | {method: each[place] for method, each in counts.items()}
                for place, (exercise, _, true) in enumerate(found)
            },
        },
        bars=(at_least("chains within one, percent", 95, scores["ours, live"]["within_one_percent"]),),
    )


EXPERIMENT = Experiment(
    name="drop_outs",
    title="Drop-outs",
    question="Does a count survive joints that a detector loses, and cuts from one recording to the next?",
    method=(
        "Recordings of one repetition each are put end to end, eight at a time, as they come: another person or another"
        " place in the picture every few seconds, and joints that are missing where the detector lost them. The simple"
        " methods see the whole chain before they answer; for them a missing joint stays where it was seen last."
    ),
    limits="Exercises of other people's programmes; the cuts between recordings are harder than a set of one person.",
    run=run,
    sources=(SOURCE,),
)
