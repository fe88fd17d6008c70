"""Our own figure standing or sitting still, in any posture, for pictures and landmarks that are of nobody."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, TypeVar

from rebrace.content import loader, movements
from rebrace.content.figures import Wanted, figure
from rebrace.content.provenance import CONTENT_DIALECT, walked
from rebrace.engine.body.build import Shape, built
from rebrace.engine.body.figure import Moment
from rebrace.engine.body.posed import held
from rebrace.engine.body.solving import Body, solved
from rebrace.engine.body.surfaces import stage
from rebrace.engine.body.telling import Telling
from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.catalogue.mannequin import Positions
from rebrace.engine.catalogue.movement import Aim, Movement, MovementSketch
from rebrace.engine.wire.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

EXERCISE: Final = "breathing_360"
"""Lends its words; the figure does nothing but stand."""
_RUNG: Final = "standing"
STATURE: Final = 1.64


def still(like: str = "standing", **pose: Mapping[str, float]) -> Movement:
    """Somebody who holds a position of the content, changed by what is told, such as `neck={"flex": 20}`."""
    passage = {"to": "still", "phase": "out", "breath": "in"}
    sketch = {
        "exercise": EXERCISE,
        "poses": {"still": {"like": like, **pose}},
        "rungs": [
            {
                "id": _RUNG,
                "start": "still",
                "path": [passage, {**passage, "phase": "back", "breath": "out"}],
                "muscles": [],
            }
        ],
    }
    read = _decoded(MovementSketch, sketch)
    telling = Telling(
        place="still",
        poses={**_positions().poses, **read.poses},
        exercise=loader.built_in().catalogue.exercises[EXERCISE],
    )
    return telling.movement(read)


def body(movement: Movement, shape: Shape | None = None) -> Body:
    """The body in the room."""
    told = movement.rung(_RUNG)
    assert told is not None  # noqa: S101 - `still` has told it
    build = built(movements.built_in().mannequin, shape or Shape(stature=STATURE))
    return solved(held(told.start), build, stage(told.props, build.centimetre), 0.0)


def drawing(movement: Movement, *, turn: float) -> str:
    """The figure as SVG, seen from so many degrees round from her right side towards her front."""
    known, content = movements.built_in(), loader.built_in()
    move = content.catalogue.exercises[EXERCISE]
    aims = dict.fromkeys(known.style.aims, Aim(turn=turn, tilt=0))
    seen = replace(known, style=replace(known.style, aims=aims), movements={EXERCISE: movement})
    wanted = Wanted(view=CameraView.SIDE, moment=Moment.START)
    drawn = figure(move, move.rung_number(_RUNG), movements=seen, words=content.words, wanted=wanted)
    assert drawn is not None  # noqa: S101 - its movement is given
    return drawn


@cache
def _positions() -> Positions:
    text = files("rebrace.content").joinpath("mannequin", "positions.toml").read_text(encoding="utf-8")
    return _decoded(Positions, walked("positions", tomllib.loads(text))[0])


def _decoded(kind: type[T], table: Mapping[str, Any]) -> T:
    found = decode(kind, table, place="still", dialect=CONTENT_DIALECT)
    assert isinstance(found, kind), found  # noqa: S101 - written right here
    return found
