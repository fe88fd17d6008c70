"""A folder of recordings that nobody made: the layout of the real one, filled by arithmetic."""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from rebrace.engine.breath.units import GRAVITY
from tests.engine.breath.lying import Lying, even, recording

RATE = 30
STANDING = {0: (0.5, 0.15), 11: (0.56, 0.3), 12: (0.44, 0.3), 13: (0.58, 0.45), 14: (0.42, 0.45), 15: (0.58, 0.58)}
STANDING |= {16: (0.42, 0.58), 23: (0.54, 0.58), 24: (0.46, 0.58), 25: (0.54, 0.75), 26: (0.46, 0.75)}
STANDING |= {27: (0.54, 0.92), 28: (0.46, 0.92)}


def raises(repetitions: int) -> NDArray[np.float64]:
    """33 landmarks of a body whose right arm goes up and comes down, three seconds each time."""
    frames = np.zeros((repetitions * 3 * RATE, 33, 4))
    for joint, place in STANDING.items():
        frames[:, joint, :2] = place
        frames[:, joint, 3] = 1
    for number, frame in enumerate(frames):
        turned = math.radians(45 * (1 - math.cos(2 * math.pi * number / (3 * RATE)))) + 0.1
        for joint, length in ((14, 0.15), (16, 0.28)):
            frame[joint, :2] = (0.44 - length * math.sin(turned), 0.3 + length * math.cos(turned))
    return frames


def kinect(folder: Path, *, split: str) -> None:
    """Two recordings of four raises, and one that is broken; the labels begin with a byte order mark."""
    made = folder / "ui-prmd-kinect" / split
    made.mkdir(parents=True)
    edges = np.arange(5) * 3 * RATE
    for name in ("m07_s90", "m07_s91"):
        np.savez(made / f"{name}.npz", blaze_image=raises(4), rep_edges=edges)
    (made / "m07_s92.npz").write_bytes(b"broken")
    names = ("m07_s90.npz", f"{split}/m07_s91.npz", f"{split}/m07_s92.npz", f"{split}/m07_s93.npz")
    lines = [{"file": name, "movement": "m07", "active_side": "right", "true_reps": 4} for name in names]
    written(made / "sessions.csv", lines, mark="\ufeff")


def breath(folder: Path, *, split: str) -> None:
    """One recording of eight breaths, five seconds each, in g."""
    made = folder / "breath-phone-paced" / split
    made.mkdir(parents=True)
    samples = recording(Lying(hertz=25), even(5.0), 40)
    text = "".join(f"{time},{x / GRAVITY},{y / GRAVITY},{z / GRAVITY},1\n" for time, (x, y, z) in samples)
    (made / "lying.txt").write_text(text, encoding="utf-8")
    (made / "empty.txt").touch()
    names = ("lying", "empty")
    lines = [{"file": f"dev/{name}.txt", "true_breaths": 8, "paced_rate_bpm": 12} for name in names]
    written(made / "sessions.csv", lines)


def photos(folder: Path, *, split: str) -> None:
    """Grey walls at both ends of a bridge and of what is no heel tap, and one photo that is none."""
    made = folder / "free-exercise-db" / split
    lines = []
    for movement, ours, closeness in (("Wall", "glute bridge", "exact"), ("Other", "heel taps", "negative")):
        (made / movement).mkdir(parents=True)
        for number, phase in enumerate(("start", "end")):
            Image.new("RGB", (320, 240), (150, 140, 130)).save(made / movement / f"{number}.jpg")
            named = f"{split}/{movement}/{number}.jpg"
            lines.append({"image": named, "rebrace_exercise": ours, "closeness": closeness, "phase": phase})
    (made / "broken.jpg").write_bytes(b"no picture")
    lines.append(lines[0] | {"image": f"{split}/broken.jpg"})
    written(made / "manifest.csv", lines)


def written(path: Path, lines: Sequence[Mapping[str, object]], *, mark: str = "") -> None:
    """A csv file with a blank line at its end."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(mark)
        writer = csv.DictWriter(file, list(lines[0]))
        writer.writeheader()
        writer.writerows(lines)
        file.write("\n")
