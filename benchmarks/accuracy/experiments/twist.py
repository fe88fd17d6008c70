"""How far a turn of the trunk can be trusted: BlazePose beside motion capture."""

import json
import math
from itertools import pairwise
from pathlib import Path

import numpy as np

from benchmarks.accuracy import live
from benchmarks.accuracy.experiment import Data, Experiment, Outcome
from benchmarks.accuracy.offline import Array
from benchmarks.recording import at_most
from rebrace.content.loader import built_in
from rebrace.engine.coach.seen import seen
from rebrace.engine.wire.signals import SIGNALS

SOURCE = "keraal-sample"
ASPECT = 960 / 544
RATE = 30.0
SHOULDERS_IN_CAPTURE = (8, 7)
"""Left and right."""
TURN_FROM = 25.0
"""Degrees from which motion capture calls it a turn, as the exercise does."""
START = 5
"""Frames from which the coach takes the start, where there is no rest to take it from."""
ORDER = (
    *("Nose", "Right_eye_inner", "Right_eye", "Right_eye_outer", "Left_eye_inner", "Left_eye", "Left_eye_outer"),
    *("Right_ear", "Left_ear", "Mouth_right", "Mouth_left"),
    *(
        f"{side}_{joint}"
        for joint in (
            "shoulder",
            "elbow",
            "wrist",
            "pinky",
            "index",
            "thumb",
            "hip",
            "knee",
            "ankle",
            "heel",
            "foot_index",
        )
        for side in ("Right", "Left")
    ),
)
"""The picture is mirrored there: its left is her right."""


REASON = (
    "Arms that reach before the face make the shoulders narrower and move the nose, as a turn does; so tempo leads in"
    " the seated twist, and no turn is counted unless she asks for it."
)


def poses(path: Path) -> Array:
    """Frames x 33 x (x, y, z, visibility), the mirror undone."""
    told = json.loads(path.read_text(encoding="utf-8"))["positions"]
    frames = np.ones((len(told), 33, 4))
    for number, key in enumerate(sorted(told, key=float)):
        frames[number, :, :3] = [told[key][name] for name in ORDER]
    frames[:, :, 0] = 1 - frames[:, :, 0]
    return frames


def heading(path: Path, frames: int) -> Array:
    """Degrees by which motion capture sees the shoulders turned from where they began, at each frame."""
    table = np.loadtxt(path).reshape(-1, 17, 7)[:, SHOULDERS_IN_CAPTURE, :3]
    line = table[:, 0] - table[:, 1]
    turned = np.degrees(np.unwrap(np.arctan2(line[:, 1], line[:, 0])))
    places = np.linspace(0, len(turned) - 1, frames)
    return np.asarray(np.interp(places, np.arange(len(turned)), turned - turned[:10].mean()), dtype=np.float64)


def by_depth(frames: Array) -> Array:
    """The turn as depth tells it."""
    line = frames[:, 11] - frames[:, 12]
    turned = np.degrees(np.unwrap(np.arctan2(line[:, 2], line[:, 0])))
    return np.asarray(turned - turned[:10].mean(), dtype=np.float64)


def by_width(frames: Array) -> Array:
    """The size of the turn as the width of the shoulders tells it: what our signal stands on."""
    flat = frames[:, :, :2] * (ASPECT, 1.0)
    width = np.linalg.norm(flat[:, 11] - flat[:, 12], axis=1)
    torso = np.linalg.norm((flat[:, 11] + flat[:, 12] - flat[:, 23] - flat[:, 24]) / 2, axis=1)
    share = width / torso
    return np.asarray(np.degrees(np.arccos(np.clip(share / share[:10].mean(), 0, 1))), dtype=np.float64)


def by_signal(frames: Array) -> Array:
    """The turn as the coach reads it, against its first frames: what the seated twist is counted by."""
    signal = SIGNALS["shoulder_turn"]
    assert signal.mark is not None  # noqa: S101 - it compares with the start
    bodies = [seen(numbers, ASPECT, 0.0) for numbers in frames.reshape(len(frames), -1).tolist()]
    marks = np.array([signal.mark(body, 0) for body in bodies[:START] if body is not None])
    sines = [0.0 if body is None else signal.read(body, 0, list(marks.mean(axis=0))) for body in bodies]
    return np.asarray(np.degrees(np.arcsin(np.clip(sines, -1, 1))), dtype=np.float64)


def turns(turned: Array) -> int:
    """How often motion capture sees a turn of the least size, and the way back."""
    away, count = False, 0
    for before, now in pairwise(np.abs(turned)):
        if not away and now >= TURN_FROM:
            away = True
        elif away and before >= TURN_FROM / 3 > now:
            away, count = False, count + 1
    return count


def counted(frames: Array) -> int:
    """Turns that the seated twist's own declaration counts."""
    told = built_in().catalogue.coaches["seated_twist"].count
    assert told is not None  # noqa: S101 - the exercise is counted
    times = [place / RATE for place in range(len(frames))]
    return len(live.counts(live.played(live.frames(frames, times, ASPECT), live.plan(told, None, live.UNRESTED))))


def run(data: Data) -> Outcome:
    """Every recording that both systems have."""
    lines: dict[str, dict[str, float]] = {}
    for split in data.splits(SOURCE):
        for path in sorted(split.glob("*-BP-*.json")):
            capture = split / path.name.replace("-BP-", "-Vicon-").replace(".json", ".txt")
            if capture.is_file():
                lines[path.stem.replace("-BP", "")] = _line(poses(path), capture)
    false = sum(max(line["turns_counted"] - line["true_turns"], 0) for line in lines.values())
    return Outcome(
        n=len(lines),
        metrics={"turns_counted_that_were_none": false, "recordings": lines},
        bars=(at_most("turns counted where motion capture shows none", 0, false),),
        reasons=(REASON,) if false else (),
    )


def _line(frames: Array, capture: Path) -> dict[str, float]:
    truth = heading(capture, len(frames))
    depth = by_depth(frames)
    sign = math.copysign(1.0, float(np.corrcoef(depth, truth)[0, 1]))
    return {
        "true_range": round(float(np.ptp(truth)), 1),
        "depth_range": round(float(np.ptp(depth)), 1),
        "depth_mean_error": round(float(np.abs(sign * depth - truth).mean()), 1),
        "width_mean_error": round(float(np.abs(by_width(frames) - np.abs(truth)).mean()), 1),
        "width_worst_error": round(float(np.abs(by_width(frames) - np.abs(truth)).max()), 1),
        "read_mean_error": round(float(np.abs(np.abs(by_signal(frames)) - np.abs(truth)).mean()), 1),
        "read_worst_error": round(float(np.abs(np.abs(by_signal(frames)) - np.abs(truth)).max()), 1),
        "true_turns": turns(truth),
        "turns_counted": counted(frames),
    }


EXPERIMENT = Experiment(
    name="twist",
    title="Turning",
    question="How wrong is the turn that landmarks tell, and is a turn counted where there is none?",
    method=(
        "BlazePose's landmarks of three exercises beside motion capture, stretched to the same length: the heading of"
        " the shoulders by depth, the size of the turn by how much narrower the shoulders look, and the turn as the"
        " coach reads it: by the nose, allowed by the width. Degrees."
    ),
    limits="One healthy person, one repetition of each exercise, small in the picture.",
    run=run,
    sources=(SOURCE,),
)
