"""Our drawn figure, turned a little from the side, through the real pose model: how is her head line best read?"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

from rebrace.engine.posture.upright import Body, body
from rebrace.engine.vocabulary.landmarks import EAR, NOSE, SHOULDER
from rebrace.vision.pictures import Picture
from tests.vision.portraits import portrait

if TYPE_CHECKING:
    from collections.abc import Callable

    from rebrace.vision.posing import Poser

TURNS: Final = (-15, -10, -5, 5, 10, 15)
"""Degrees from the side; exactly from the side a drawing hides one leg behind the other."""
SIZE: Final = 132


def spreads(model: Poser) -> dict[str, dict[str, float]]:
    """How far the head line differs over the turns, in degrees, by each way of reading it."""
    seen = [_body(float(turn), model) for turn in TURNS]
    ways: dict[str, Callable[[Body], float]] = {
        "middle of both sides": lambda each: _line(each, each.middle(EAR), each.middle(SHOULDER)),
        "side nearer to the phone": lambda each: _line(each, _near(each, EAR), _near(each, SHOULDER)),
    }
    return {name: _spread([way(each) for each in seen]) for name, way in ways.items()}


def _body(turn: float, model: Poser) -> Body:
    frame = model.frame(Picture(0.0, np.asarray(portrait(turn))))
    found = body(frame.points[:SIZE], frame.aspect, 0.0, mirrored=False)
    assert found is not None  # noqa: S101 - the drawing is recognised, as tests show
    return found


def _near(each: Body, pair: int) -> tuple[float, float]:
    """Her right one: the figure is seen from her right."""
    return each.x[pair + 1], each.y[pair + 1]


def _line(each: Body, ear: tuple[float, float], shoulder: tuple[float, float]) -> float:
    faces = 1 if each.x[NOSE] > each.middle(EAR)[0] else -1
    return math.degrees(math.atan2(faces * (ear[0] - shoulder[0]), shoulder[1] - ear[1]))


def _spread(values: list[float]) -> dict[str, float]:
    return {"least": round(min(values), 1), "most": round(max(values), 1), "apart": round(max(values) - min(values), 1)}
