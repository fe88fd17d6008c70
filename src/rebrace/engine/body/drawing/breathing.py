"""The breath that leaves her mouth: three soft strokes that grow and fade with each breath out."""

import math
from collections.abc import Iterator
from typing import Final

from rebrace.engine.body import vectors
from rebrace.engine.body.camera import Camera, Spot
from rebrace.engine.body.drawing.outlines import Outline, limb
from rebrace.engine.body.drawing.parts import Paint, Part
from rebrace.engine.body.drawing.scene import Filmed, Strip, strip
from rebrace.engine.body.solving import Body

_SPREAD: Final = (-22.0, 0.0, 22.0)
"""Degrees in the picture between the strokes and the way the breath goes."""
_DOWN: Final = 10.0
"""Degrees by which the breath falls below the way the face looks."""
_BEGINS: Final = 0.035
_LENGTH: Final = 0.075
_THICK: Final = 0.0055
"""Metres from the lips, metres of the longest stroke, and its radius."""
_PAST_THE_CHEEK: Final = 0.06
"""Metres farther from the lips where she looks at the camera: before her chin the strokes would be a beard."""
_ASIDE: Final = 1.3
"""How strongly the strokes turn aside, to the right of the picture, the more she looks at the camera."""
_SEEN: Final = 0.75
"""Share of its length that a stroke keeps however much it points at the camera."""
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
    lips = camera.spot(body.trunk.head.point(vectors.scaled(told.mouth, small)))
    ahead, aside = _blown(body, camera)
    begins, length = _BEGINS + _PAST_THE_CHEEK * (1 - aside), _LENGTH * flow * max(aside, _SEEN)
    for degrees in _SPREAD:
        way = _turned(ahead, math.radians(degrees))
        root, end = _along(lips, way, begins), _along(lips, way, begins + length)
        yield limb(((root, _THICK * flow * 0.5), (end, _THICK * flow)))


def _blown(body: Body, camera: Camera) -> tuple[Spot, float]:
    """Where her breath goes in the picture, and how much of its length is seen: 1 from the side, 0 from the front."""
    down = math.radians(_DOWN)
    right, below = camera.spot(body.trunk.head.axes.out((math.cos(down), 0.0, -math.sin(down))))
    seen = math.hypot(right, below)
    right += _ASIDE * (1 - seen) ** 2
    whole = math.hypot(right, below)
    return (right / whole, below / whole) if whole > 0 else (1.0, 0.0), seen


def _turned(way: Spot, angle: float) -> Spot:
    cos, sin = math.cos(angle), math.sin(angle)
    return way[0] * cos - way[1] * sin, way[0] * sin + way[1] * cos


def _along(spot: Spot, way: Spot, far: float) -> Spot:
    return spot[0] + way[0] * far, spot[1] + way[1] * far
