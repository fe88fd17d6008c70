"""How she stands or sits, read from photos by the real pose model; what a photo does not show is told with a mend."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.cli.running import Ran, run
from tests.vision.filming import film
from tests.vision.filming import photo as grey
from tests.vision.portraits import FRONT, LEFT_SIDE, SIDE, kept, portrait, together
from tools.walk import standing


@pytest.fixture
def side(tmp_path: Path) -> str:
    return kept(portrait(SIDE), tmp_path / "side.jpg")


def read(*words: str) -> dict[str, Any]:
    found = run("posture", *words, "--json")
    assert found.code == 0, found.out
    told: dict[str, Any] = found.json
    return told


def values(told: dict[str, Any], view: str = "side") -> dict[str, float]:
    return {name: line["value"] for name, line in told[view]["lines"].items()}


def refused(*words: str) -> Ran:
    found = run("posture", *words)
    assert found.code == 2
    return found


def test_a_side_and_a_front_are_read_in_lines(side: str, tmp_path: Path) -> None:
    told = read(side, kept(portrait(FRONT), tmp_path / "front.jpg"))
    assert (told["side"]["stance"], told["side"]["side"], told["front"]["side"]) == ("standing", "right", None)
    assert set(values(told)) == {"head", "shoulders", "stack"}
    assert all(abs(value) < 5 for value in values(told, "front").values())
    assert not told["side"]["levelled"]


def test_a_head_farther_forward_reads_farther_forward(side: str, tmp_path: Path) -> None:
    forward = standing.still(neck={"flex": 30}, head={"flex": -30})
    there = kept(portrait(SIDE, who=forward), tmp_path / "forward.jpg")
    assert values(read(there))["head"] > values(read(side))["head"] + 7


def test_sitting_is_told_from_standing(tmp_path: Path) -> None:
    sitting = kept(portrait(SIDE, who=standing.still("sitting")), tmp_path / "sitting.jpg")
    assert read(sitting)["side"]["stance"] == "sitting"


def test_her_left_side_and_a_mirrored_photo_of_it_are_told_apart(tmp_path: Path) -> None:
    left = portrait(LEFT_SIDE)
    true = kept(left, tmp_path / "left.jpg")
    mirrored = kept(left.transpose(Image.Transpose.FLIP_LEFT_RIGHT), tmp_path / "mirrored.jpg")
    assert read(true)["side"]["side"] == read(mirrored, "--mirrored")["side"]["side"] == "left"
    assert values(read(mirrored, "--mirrored"))["head"] == pytest.approx(values(read(true))["head"], abs=5)


@pytest.mark.parametrize(("orientation", "back"), [(3, 180), (6, 90), (8, 270)])
def test_a_photo_that_says_how_it_lies_is_turned_upright(
    side: str, tmp_path: Path, orientation: int, back: int
) -> None:
    lying = kept(portrait(SIDE).rotate(back, expand=True), tmp_path / "lying.jpg", orientation=orientation)
    assert values(read(lying))["head"] == pytest.approx(values(read(side))["head"], abs=2)


def test_as_lines_for_people_it_names_no_clinical_angle(side: str) -> None:
    found = run("posture", side)
    assert found.code == 0
    assert "head line, forward of upright" in found.out
    assert "No line is a clinical angle" in found.out
    assert "craniovertebral" not in found.out.lower()


def test_what_a_photo_does_not_show_is_told_with_a_mend(side: str, tmp_path: Path) -> None:
    her = portrait(FRONT)
    wrong = {
        "nobody is seen": (str(grey(tmp_path / "grey.png", columns=300, rows=300)),),
        "does not show her from the side": (kept(her, tmp_path / "front.jpg"),),
        "more than one person": (kept(together(her, her), tmp_path / "two.jpg"),),
        "cut off": (kept(her.crop((0, 0, her.width, her.height * 2 // 5)), tmp_path / "cut.jpg"),),
        "does not show her from the front": (side, side),
    }
    for sentence, paths in wrong.items():
        found = run("posture", *paths)
        assert (found.code, sentence in found.out) == (1, True), (sentence, found.out)


def test_a_hint_is_told_to_other_programs_as_a_word(tmp_path: Path) -> None:
    found = run("posture", str(grey(tmp_path / "grey.png", columns=300, rows=300)), "--json")
    assert found.code == 1
    assert found.json["side"]["hint"] == "step_into_view"


def test_what_is_no_photo_is_told(tmp_path: Path) -> None:
    words = tmp_path / "words.jpg"
    words.write_text("not a picture")
    assert "cannot be read as a photo or video" in refused(str(words)).err
    assert "is too small: 1 × 1" in refused(str(grey(tmp_path / "dot.png", columns=1, rows=1))).err
    assert "is too large: 10000 × 10000" in refused(str(grey(tmp_path / "vast.png", columns=10_000, rows=10_000))).err
    assert "is a video" in refused(str(film(tmp_path / "film.mkv", (0, 40, 80)))).err


def test_without_the_extra_the_mend_is_named(side: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for missing in ("av", "mediapipe"):
        with monkeypatch.context() as patch:
            patch.setitem(sys.modules, missing, None)
            assert "pip install 'rebrace[vision]'" in refused(side).err
