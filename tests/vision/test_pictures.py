"""Photos and videos become upright pictures with their true times, or a sentence that says why not."""

from __future__ import annotations

import tempfile
import wave
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from rebrace.vision.pictures import Picture, length, pictures
from rebrace.vision.trouble import VisionError
from tests.vision.filming import TURNS, film, photo, turned_film, turned_photo


def corners(picture: Picture) -> list[bool]:
    """Which corners are white: upper left, upper right, lower left, lower right."""
    return [bool(picture.pixels[row, column, 0] > 200) for row in (5, -5) for column in (5, -5)]


def test_uneven_times_are_kept(tmp_path: Path) -> None:
    path = film(tmp_path / "uneven.mkv", (0, 40, 50, 300, 1000))
    assert [round(each.time, 2) for each in pictures(path)] == [0.0, 0.04, 0.05, 0.3, 1.0]


def test_a_first_picture_that_comes_late_begins_the_time(tmp_path: Path) -> None:
    path = film(tmp_path / "late.mkv", (700, 800, 1000))
    assert [round(each.time, 2) for each in pictures(path)] == [0.0, 0.1, 0.3]


def test_a_portrait_stays_upright(tmp_path: Path) -> None:
    (picture,) = pictures(film(tmp_path / "portrait.mkv", (0,)))
    assert picture.pixels.shape == (96, 64, 3)
    assert corners(picture) == [True, False, False, False]


@pytest.mark.parametrize("degrees", TURNS)
def test_a_video_is_turned_as_it_says(degrees: int, tmp_path: Path) -> None:
    (picture, *_) = pictures(turned_film(tmp_path / "turned.mp4", degrees))
    assert picture.pixels.shape == (96, 160, 3)
    assert corners(picture) == [True, False, False, False]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_and_mirrored_as_it_says(orientation: int, tmp_path: Path) -> None:
    (picture,) = pictures(turned_photo(tmp_path / "turned.jpg", orientation))
    assert picture.pixels.shape == (96, 160, 3)
    assert corners(picture) == [True, False, False, False]


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "CMYK", "I;16"])
def test_photos_of_any_colours_are_read(mode: str, tmp_path: Path) -> None:
    path = tmp_path / ("photo.jpg" if mode == "CMYK" else "photo.png")
    Image.new("L", (64, 48), 90).convert("RGB" if mode in {"P", "RGBA", "CMYK"} else "L").convert(mode).save(path)
    (picture,) = pictures(path)
    assert picture.pixels.shape == (48, 64, 3)


def test_a_video_that_breaks_off_says_when(tmp_path: Path) -> None:
    whole = turned_film(tmp_path / "whole.mp4", 90, seconds=4).read_bytes()
    path = tmp_path / "broken.mp4"
    path.write_bytes(whole[: len(whole) * 3 // 5])
    with pytest.raises(VisionError, match=r"broken after [1-3]\.\d s"):
        list(pictures(path))


def test_a_sound_is_told(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "sound.wav"), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(8000))
    with pytest.raises(VisionError, match="holds no picture"):
        list(pictures(tmp_path / "sound.wav"))


@settings(max_examples=30)
@given(
    broken=st.lists(st.tuples(st.integers(0, 1500), st.integers(0, 255)), min_size=1, max_size=8), film=st.booleans()
)
def test_whatever_is_broken_there_are_pictures_or_a_sentence(broken: list[tuple[int, int]], *, film: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("film.mp4" if film else "photo.jpg")
        whole = bytearray((turned_film(path, 90) if film else turned_photo(path, 6)).read_bytes())
        for at, byte in broken:
            whole[at % len(whole)] = byte
        path.write_bytes(whole)
        assert outcome(path) in {"pictures", "a sentence"}


def outcome(path: Path) -> str:
    try:
        return "pictures" if list(pictures(path)) else "nothing"
    except VisionError:
        return "a sentence"


def test_a_file_without_pictures_is_told(tmp_path: Path) -> None:
    path = film(tmp_path / "none.mkv", ())
    with pytest.raises(VisionError, match="none"):
        list(pictures(path))


def test_a_photo_lasts_no_time(tmp_path: Path) -> None:
    assert length(photo(tmp_path / "photo.png", columns=64, rows=48)) < 0.1
