"""A film of our own figure goes through the real pose model and the real coach, and every repetition is counted."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser

from rebrace.vision.pictures import pictures
from tests.cli.running import run
from tests.vision.filming import Pixels, clip
from tools.walk.stills import drawn, lasts, stills

pytestmark = pytest.mark.browser

RATE = 5
REPETITIONS = 2


@pytest.fixture(scope="module")
def row(browser: Browser) -> list[Pixels]:
    """Two repetitions of the seated row, after the start was held for a moment."""
    figure = drawn("band_row", "seated_row")
    times = [number / RATE for number in range(round(lasts(figure) * RATE))]
    once = [np.asarray(Image.open(io.BytesIO(each)).convert("RGB")) for each in stills(browser, figure, times)]
    return once[:1] * 2 * RATE + once * REPETITIONS


def watched(path: Path, *words: str) -> tuple[dict[str, object], set[str]]:
    found = run("watch", str(path), "--exercise", "band_row", "--rung", "2", "--json", *words)
    return found.json["summary"], {each["what"] for each in found.json["events"] if each["kind"] == "cannot_see"}


def test_repetitions_are_counted_and_drawn(row: list[Pixels], tmp_path: Path) -> None:
    path = clip(tmp_path / "row.mp4", row, range(0, 200 * len(row), 200))
    summary, _ = watched(path, "--annotate", str(tmp_path / "seen.mp4"))
    assert summary == {"left": 0, "right": 0, "both": REPETITIONS, "seen": 100, "guided": False}
    seen = [each.pixels for each in pictures(tmp_path / "seen.mp4")]
    assert len(seen) == len(row)
    assert all(a.shape == b.shape and np.abs(a.astype(int) - b).max() > 100 for a, b in zip(seen, row, strict=True))


def test_a_phone_that_lay_on_its_side_and_lost_pictures_counts_the_same(row: list[Pixels], tmp_path: Path) -> None:
    kept = [(at, each) for at, each in enumerate(row) if at % 7 not in {3, 4}]
    path = clip(tmp_path / "held.mp4", [each for _, each in kept], [200 * at for at, _ in kept], degrees=90)
    summary, _ = watched(path)
    assert (summary["both"], summary["seen"]) == (REPETITIONS, 100)


def test_while_two_people_are_seen_nothing_counts_and_it_is_told(row: list[Pixels], tmp_path: Path) -> None:
    both = [np.hstack((each, each)) for each in row[:20]]
    summary, obstacles = watched(clip(tmp_path / "two.mp4", both, range(0, 200 * len(both), 200)))
    assert summary["both"] == 0
    assert "two_people" in obstacles
