"""Two poses in one picture, side by side or one above the other, whichever leaves them larger."""

import math
from collections.abc import Generator, Sequence
from typing import Final

from rebrace.engine.body.camera import Spot
from rebrace.engine.body.drawing.plate import Box, Plate

_AROUND: Final = 40
"""Units of the canvas left free round what is drawn."""
_LETTER: Final = 56
_ASIDE: Final = 62
_COLUMN: Final = 130
"""Units left free beside what is drawn for its number, where the corner is taken."""


def pair(plate: Plate, places: Sequence[int], size: tuple[int, int], colour: str) -> Generator[str, None, Spot]:
    """The elements of two moments, numbered in their order; returns where there is room beside the second."""
    left, top, right, bottom = plate.box(places)
    box = (left - _AROUND, top - _AROUND, right + _AROUND, bottom + _AROUND)
    if any(_covers(plate, place, box, cell) for place, cell in zip(places, _cells(box, size), strict=True)):
        box = (box[0] - _COLUMN, *box[1:])
    cells = _cells(box, size)
    for number, (place, cell) in enumerate(zip(places, cells, strict=True), 1):
        yield _framed("".join(plate.elements([place], 1)), box, cell)
        yield (
            f'<text fill="{colour}" font-family="system-ui,sans-serif" font-size="{_LETTER}" font-weight="700"'
            f' text-anchor="middle" x="{cell[0] + _ASIDE:g}" y="{cell[1] + _ASIDE + _LETTER * 0.35:g}">{number}</text>'
        )
    return cells[1][2] - _ASIDE * 1.3, cells[1][1] + _ASIDE * 1.3


def _covers(plate: Plate, place: int, box: Box, cell: Box) -> bool:
    """Whether a pose reaches to where its number would stand."""
    wide, high = cell[2] - cell[0], cell[3] - cell[1]
    scale = min(wide / (box[2] - box[0]), high / (box[3] - box[1]))
    right, down = (wide - (box[2] - box[0]) * scale) / 2, (high - (box[3] - box[1]) * scale) / 2
    return any(
        math.dist((right + (x - box[0]) * scale, down + (y - box[1]) * scale), (_ASIDE, _ASIDE)) < _LETTER
        for x, y in plate.spots([place])
    )


def _cells(box: Box, size: tuple[int, int]) -> tuple[Box, Box]:
    width, height = size
    wide, high = box[2] - box[0], box[3] - box[1]
    if min(width / 2 / wide, height / high) >= min(width / wide, height / 2 / high):
        return (0, 0, width / 2, height), (width / 2, 0, width, height)
    return (0, 0, width, height / 2), (0, height / 2, width, height)


def _framed(inside: str, box: Box, cell: Box) -> str:
    """A picture in a picture: what lies in the box, as large as the cell allows."""
    x, y, right, bottom = cell
    looked_at = f"{box[0]:g} {box[1]:g} {box[2] - box[0]:g} {box[3] - box[1]:g}"
    return (
        f'<svg x="{x:g}" y="{y:g}" width="{right - x:g}" height="{bottom - y:g}" viewBox="{looked_at}">{inside}</svg>'
    )
