"""Photos of our own figure, standing or sitting: the pose model takes it for somebody, and it is nobody."""

from __future__ import annotations

import io
from pathlib import Path

import vl_convert
from PIL import Image

from rebrace.engine.catalogue.movement import Movement
from tools.walk import standing

WALL = (233, 228, 220)
ORIENTATION = 0x0112
SIDE, FRONT, LEFT_SIDE = 8.0, 90.0, 172.0
"""Degrees round from her right side; exactly from the side one leg hides the other."""


def portrait(turn: float = SIDE, *, who: Movement | None = None) -> Image.Image:
    png = vl_convert.svg_to_png(standing.drawing(who or standing.still(), turn=turn), scale=0.6)
    drawn = Image.open(io.BytesIO(png))
    photo = Image.new("RGB", drawn.size, WALL)
    photo.paste(drawn, mask=drawn.getchannel("A"))
    return photo


def kept(photo: Image.Image, path: Path, *, orientation: int = 1) -> str:
    """A JPEG of a photo, which says how it is to be turned."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    photo.save(path, exif=exif, quality=92)
    return str(path)


def together(*photos: Image.Image) -> Image.Image:
    """Several people in one room."""
    middles = [each.crop((each.width // 4, 0, each.width * 3 // 4, each.height)) for each in photos]
    room = Image.new("RGB", (sum(each.width for each in middles), middles[0].height), WALL)
    for place, each in enumerate(middles):
        room.paste(each, (place * each.width, 0))
    return room
