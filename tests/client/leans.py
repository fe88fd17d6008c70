"""What a leaning phone feels, worked out from the synthetic lens: the page must make the same lean of it.

`python -m tests.client.leans` writes the table that the page's own test reads.
"""

from __future__ import annotations

import json
from itertools import product
from math import cos, radians, sin
from pathlib import Path

from rebrace.engine.body import vectors
from rebrace.engine.body.landmarks.lens import Phone, eye
from rebrace.engine.body.vectors import UP

WRITTEN = Path(__file__).resolve().parents[2] / "client/camera/watch/leans.json"
GRAVITY = 9.80665
TILTS = (-40.0, -12.0, 0.0, 5.0, 30.0)
TURNS = (0, 90, 180, 270)
"""Angles of a screen, as browsers tell them."""


def phone(tilt: float) -> Phone:
    """A phone before her that leans."""
    return Phone(turn=90, distance=2.5, height=0.6, aim=(0.0, 0.0, 0.8), tilt=tilt)


def table() -> list[dict[str, object]]:
    """What the sensor tells for each lean, screen, camera and kind of browser."""
    cases = product(TILTS, TURNS, (True, False), (1, -1))
    return [_case(tilt, turned, faces_reader=faces, sign=sign) for tilt, turned, faces, sign in cases]


def _case(tilt: float, turned: int, *, faces_reader: bool, sign: int) -> dict[str, object]:
    lens = eye(phone(tilt))
    # A camera that looks out of the screen sees the screen's right on the left of its picture.
    right = vectors.scaled(lens.right, -1) if faces_reader else lens.right
    up = vectors.scaled(lens.down, -1)
    # The screen is turned against the phone: its upper edge lies so many degrees clockwise from the phone's.
    turn = radians(turned)
    x = vectors.add(vectors.scaled(right, cos(turn)), vectors.scaled(up, sin(turn)))
    y = vectors.sub(vectors.scaled(up, cos(turn)), vectors.scaled(right, sin(turn)))
    felt = [round(sign * GRAVITY * vectors.dot(axis, UP), 4) for axis in (x, y)]
    return {"tilt": tilt, "turned": turned, "facesReader": faces_reader, "right": felt[0], "up": felt[1]}


def text() -> str:
    """The whole file, one case a line, as the client's files are laid out."""
    return "[\n" + ",\n".join(f"  {{ {json.dumps(each)[1:-1]} }}" for each in table()) + "\n]\n"


if __name__ == "__main__":
    WRITTEN.write_text(text(), encoding="utf-8")
