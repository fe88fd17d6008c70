"""The signs of the app are those of its one drawing."""

from __future__ import annotations

from tools.icons.__main__ import FOLDER, signs


def test_the_signs_are_made_of_the_present_drawing() -> None:
    for name, content in signs((FOLDER / "icon.svg").read_text(encoding="utf-8")).items():
        assert (FOLDER / name).read_bytes() == content, "run: python -m tools.icons"
