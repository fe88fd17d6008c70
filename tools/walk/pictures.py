"""Pictures of screens, small enough to stand in a repository: few colours, no data but the picture."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

COLOURS: Final = 256
_ALL_SEEN: Final = """() => [...document.images]
  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().top < innerHeight)
  .every((each) => each.complete)"""


def take(page: Page) -> Image.Image:
    """What is on the screen as soon as its figures are there, without anything that moves."""
    page.wait_for_function(_ALL_SEEN)
    shot = page.screenshot(animations="disabled", caret="hide")
    return Image.open(io.BytesIO(shot)).convert("RGB")


def save_small(picture: Image.Image, path: Path) -> int:
    """Write a picture with few colours; returns its bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    few = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    return path.stat().st_size


def one_below_another(pictures: list[Image.Image]) -> Image.Image:
    """Several pictures in a column."""
    sheet = Image.new("RGB", (max(each.width for each in pictures), sum(each.height for each in pictures)))
    top = 0
    for each in pictures:
        sheet.paste(each, (0, top))
        top += each.height
    return sheet


def side_by_side(pictures: list[Image.Image], *, gap: int = 24, background: str = "#d8d2c8") -> Image.Image:
    """Several screens in a row."""
    width = sum(each.width for each in pictures) + gap * (len(pictures) + 1)
    sheet = Image.new("RGB", (width, max(each.height for each in pictures) + 2 * gap), background)
    left = gap
    for each in pictures:
        sheet.paste(each, (left, gap))
        left += each.width + gap
    return sheet
