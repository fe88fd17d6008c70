"""What cannot be watched is told with a mend, and nobody is never counted."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from rebrace.vision.model import VARIABLE
from rebrace.vision.pictures import pictures
from tests.cli.running import Ran, run
from tests.vision.filming import film, photo


def watch(path: Path, *words: str) -> Ran:
    return run("watch", str(path), "--exercise", "glute_bridge", *words)


def test_a_video_without_a_person_counts_nothing_and_ends_with_no(tmp_path: Path) -> None:
    made = tmp_path / "seen.mp4"
    found = watch(
        film(tmp_path / "empty.mkv", tuple(range(0, 2500, 100))), "--rung", "2", "--json", "--annotate", str(made)
    )
    assert found.code == 1
    assert found.json["summary"] == {"left": 0, "right": 0, "both": 0, "seen": 0, "guided": False}
    assert {each["kind"] for each in found.json["events"]} <= {"cannot_see", "tracking_lost"}
    assert len(list(pictures(made))) == 25


def test_what_cannot_be_watched_is_told_with_a_mend(tmp_path: Path) -> None:
    corrupt, empty = tmp_path / "corrupt.mp4", tmp_path / "empty.mp4"
    corrupt.write_bytes(b"\x00\x00\x00\x18ftypmp42" + b"\x07" * 5000)
    empty.touch()
    wrong = {
        "cannot be read as a photo or video": (corrupt, empty),
        "is too small: 1 × 1": (photo(tmp_path / "dot.png", columns=1, rows=1),),
        "is too large: 10000 × 10000": (photo(tmp_path / "vast.png", columns=10_000, rows=10_000),),
    }
    for sentence, paths in wrong.items():
        for path in paths:
            found = watch(path)
            assert found.code == 2
            assert sentence in found.err


def test_without_the_extra_the_mend_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = film(tmp_path / "any.mkv", (0,))
    for missing in ("av", "mediapipe", "PIL"):
        with monkeypatch.context() as patch:
            patch.setitem(sys.modules, missing, None)
            found = watch(path)
        assert found.code == 2
        assert "pip install 'rebrace[vision]'" in found.err


def test_a_model_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nowhere.task"))
    found = watch(film(tmp_path / "any.mkv", (0,)))
    assert found.code == 2
    assert VARIABLE in found.err


def test_an_unknown_exercise_or_rung_is_told(tmp_path: Path) -> None:
    path = film(tmp_path / "any.mkv", (0,))
    assert "glute_bridge" in run("watch", str(path), "--exercise", "yoga").err
    assert "rungs" in watch(path, "--rung", "99").err
