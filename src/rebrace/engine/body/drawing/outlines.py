"""Soft closed outlines, each told by a few control points that always mean the same place of the body.

An outline is a closed quadratic spline: it touches the middle of every side of its control polygon. Its points keep
their meaning from moment to moment, so that a picture can glide from one to the next. All outlines run round
the same way, so that those of one part add up where they overlap.
"""

import math
from collections.abc import Sequence
from typing import Final, TypeAlias

from rebrace.engine.body.camera import Camera, Spot
from rebrace.engine.body.skin import Cut
from rebrace.engine.body.vectors import Vector

Outline: TypeAlias = tuple[Spot, ...]

_CAP_AHEAD: Final = 1.0
_CAP_ASIDE: Final = 0.6
_SIDE: Final = 1.07
"""Factors that make the rounded end of a limb out of two control points, and its sides fill their width."""
_ROUND: Final = 8
_NO_LENGTH: Final = 1e-9


def heading(begins: Spot, ends: Spot, otherwise: Spot) -> Spot:
    """The unit direction from one spot to another."""
    x, y = ends[0] - begins[0], ends[1] - begins[1]
    size = math.hypot(x, y)
    return (x / size, y / size) if size > _NO_LENGTH else otherwise


def limb(stations: Sequence[tuple[Spot, float]]) -> Outline:
    """A limb along its stations, each with its radius: round at both ends, as thick as told in between."""
    first, last = stations[0], stations[-1]
    ahead = heading(first[0], last[0], (1.0, 0.0))
    right = [_aside(spot, ahead, radius * _SIDE) for spot, radius in stations]
    left = [_aside(spot, ahead, -radius * _SIDE) for spot, radius in reversed(stations)]
    return (*_cap(first, ahead, -1), *right, *_cap(last, ahead, 1), *left)


def _cap(station: tuple[Spot, float], ahead: Spot, way: int) -> tuple[Spot, Spot]:
    (x, y), radius = station
    tip = (x + ahead[0] * way * radius * _CAP_AHEAD, y + ahead[1] * way * radius * _CAP_AHEAD)
    return _aside(tip, ahead, way * radius * _CAP_ASIDE), _aside(tip, ahead, -way * radius * _CAP_ASIDE)


def _aside(spot: Spot, ahead: Spot, distance: float) -> Spot:
    return spot[0] - ahead[1] * distance, spot[1] + ahead[0] * distance


def ball(middle: Spot, radius: float) -> Outline:
    """A round shape."""
    far = radius / math.cos(math.pi / _ROUND) * 0.99
    return tuple(
        [
            (
                middle[0] + far * math.cos(2 * math.pi * each / _ROUND),
                middle[1] + far * math.sin(2 * math.pi * each / _ROUND),
            )
            for each in reversed(range(_ROUND))
        ]
    )


def oval(camera: Camera, middle: Vector, halves: Sequence[Vector]) -> Outline:
    """The outline of an ellipsoid whose half axes are given as vectors; two of them make a flat disc."""
    spot = camera.spot(middle)
    flat = [camera.spot(each) for each in halves]
    step = 2 * math.pi / _ROUND
    reaches = [_reach(flat, each * step) for each in range(_ROUND)]
    return tuple([_corner(spot, reaches, each, step) for each in reversed(range(_ROUND))])


def _reach(flat: Sequence[Spot], angle: float) -> float:
    x, y = math.cos(angle), math.sin(angle)
    return math.sqrt(sum((each[0] * x + each[1] * y) ** 2 for each in flat))


def _corner(middle: Spot, reaches: Sequence[float], place: int, step: float) -> Spot:
    """Where the lines that touch the oval in two neighbouring directions meet."""
    a, b = reaches[place], reaches[(place + 1) % len(reaches)]
    angle = place * step
    ahead, aside = a, (b - a * math.cos(step)) / math.sin(step)
    return (
        middle[0] + ahead * math.cos(angle) - aside * math.sin(angle),
        middle[1] + ahead * math.sin(angle) + aside * math.cos(angle),
    )


def edge(camera: Camera, cut: Cut, direction: Spot) -> Spot:
    """The spot of a cut that lies farthest in a direction of the picture."""
    middle, wide, deep = camera.spot(cut.middle), camera.spot(cut.wide), camera.spot(cut.deep)
    a = wide[0] * direction[0] + wide[1] * direction[1]
    b = deep[0] * direction[0] + deep[1] * direction[1]
    size = math.hypot(a, b)
    if size < _NO_LENGTH:
        return middle
    return middle[0] + (wide[0] * a + deep[0] * b) / size, middle[1] + (wide[1] * a + deep[1] * b) / size
