"""The breath that leaves her mouth: three soft strokes that grow and fade with each breath out."""

import math
from collections.abc import Iterator
from typing import Final

from rebrace.engine.body import vectors
from rebrace.engine.body.axes import Frame
from rebrace.engine.body.camera import Camera
from rebrace.engine.body.drawing.outlines import Outline, limb
from rebrace.engine.body.drawing.parts import Paint, Part
from rebrace.engine.body.drawing.scene import Filmed, Strip, strip
from rebrace.engine.body.solving import Body

_SPREAD: Final = (-22.0, 0.0, 22.0)
"""Degrees between the strokes and the way the face looks."""
_BEGINS: Final = 0.035
_LENGTH: Final = 0.075
_THICK: Final = 0.0055
"""Metres from the lips, metres of the longest stroke, and its radius."""
_STRONG: Final = 0.5
"""Share of a breath a second that draws the longest stroke."""
_FAINT: Final = 0.12
"""How faint a breath is not drawn at all."""


def breath(filmed: Filmed, camera: Camera) -> Iterator[Strip]:
    """The strip of the breath, when she breathes out through the mouth in this loop."""
    flows = _flows(filmed)
    if max(flows) > 0:
        moments = [
            Part(piece=None, paint=Paint.AIR, outlines=tuple(_strokes(body, flow, camera)))
            for body, flow in zip(filmed.bodies, flows, strict=True)
        ]
        yield strip(moments, far=False)


def _flows(filmed: Filmed) -> list[float]:
    """How strongly she breathes out at each moment, from 0 to 1."""
    last = len(filmed.times) - 1
    flows = []
    for place in range(last + 1):
        before, after = max(place - 1, 0), min(place + 1, last)
        gone = filmed.bodies[before].breath - filmed.bodies[after].breath
        flow = min(1.0, gone / (filmed.times[after] - filmed.times[before]) / _STRONG)
        flows.append(flow if flow > _FAINT else 0.0)
    return flows


def _strokes(body: Body, flow: float, camera: Camera) -> Iterator[Outline]:
    told, small = body.build.mannequin.head, body.build.small
    lips = Frame(body.trunk.head.point(vectors.scaled(told.mouth, small)), body.trunk.head.axes)
    for degrees in _SPREAD:
        angle = math.radians(degrees - 10)
        way = lips.axes.out((math.cos(angle), 0.0, math.sin(angle)))
        begins = vectors.along(lips.origin, way, _BEGINS)
        ends = vectors.along(begins, way, _LENGTH * flow)
        yield limb(((camera.spot(begins), _THICK * flow * 0.5), (camera.spot(ends), _THICK * flow)))
