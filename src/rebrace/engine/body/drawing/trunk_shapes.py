"""Shirt, seat and neck as outlines that bend with the spine."""

from collections.abc import Sequence

from rebrace.engine.body import vectors
from rebrace.engine.body.camera import Camera, Spot
from rebrace.engine.body.drawing.outlines import Outline, edge, heading, limb, oval
from rebrace.engine.body.skin import Cut
from rebrace.engine.body.solving import Body
from rebrace.engine.catalogue.pose import Part

_LEAN = 0.25
"""How far the outline of a cut heeds the whole trunk's direction beside its own, so that it never flips."""

_BUTTOCK = 1.08
_BEHIND = 0.24
"""How round a buttock is, in radii of the thigh, and how far behind the hip joint."""
_BEYOND = 0.3
"""How far the trunk's round end reaches beyond its last cut, in halves of that cut."""


def shirt(body: Body, camera: Camera, up: Spot) -> tuple[Outline, ...]:
    """The trunk from the waistband to the base of the neck, and the yoke between the shoulders."""
    parts = [section.part for section in body.build.mannequin.sections]
    first = next(place for place, part in enumerate(parts) if part is not Part.PELVIS)
    cuts = body.cuts[first - 1 :]
    return (
        _wrapped(cuts, camera, up),
        *_yoke(body, camera),
        oval(camera, cuts[-3].middle, (cuts[-3].wide, cuts[-3].deep)),
    )


def seat(body: Body, camera: Camera, up: Spot) -> tuple[Outline, ...]:
    """The pelvis from the buttocks to the waistband."""
    parts = [section.part for section in body.build.mannequin.sections]
    last = max(place for place, part in enumerate(parts) if part is Part.PELVIS) + 1
    return (_wrapped(body.cuts[: last + 1], camera, up), _buttocks(body, camera))


def _buttocks(body: Body, camera: Camera) -> Outline:
    """Round behind the hip joints, in every attitude of pelvis and thighs."""
    radius = body.build.mannequin.radii.hip * body.build.thickness * _BUTTOCK
    behind = vectors.scaled(body.trunk.pelvis.axes.forward, -_BEHIND * radius)
    return limb([(camera.spot(vectors.add(leg.hip, behind)), radius) for leg in body.legs])


def neck(body: Body, camera: Camera) -> tuple[Outline, ...]:
    """The neck, from between the shoulders into the head."""
    radius = body.build.mannequin.radii.neck * body.build.small
    below = body.trunk.thoracic[-1].point((0.1 * radius, 0.0, -0.7 * radius))
    above = body.trunk.head.point((0.15 * radius, 0.0, 0.6 * radius))
    return (limb(((camera.spot(below), radius * 1.15), (camera.spot(above), radius * 0.9))),)


def _yoke(body: Body, camera: Camera) -> tuple[Outline, ...]:
    left, right = body.left_arm.shoulder, body.right_arm.shoulder
    radius = body.build.mannequin.radii.shoulder * body.build.thickness
    middle = body.trunk.thoracic[-1].point((0.0, 0.0, -body.build.shoulder_drop))
    return tuple(
        [limb(((camera.spot(middle), radius * 0.8), (camera.spot(each), radius * 0.75))) for each in (left, right)]
    )


def _wrapped(cuts: Sequence[Cut], camera: Camera, up: Spot) -> Outline:
    """An outline round cuts that follow each other: up one side and down the other."""
    middles = [camera.spot(each.middle) for each in cuts]
    right: list[Spot] = []
    left: list[Spot] = []
    for place, each in enumerate(cuts):
        below, above = middles[max(place - 1, 0)], middles[min(place + 1, len(cuts) - 1)]
        whole = max(abs(middles[-1][0] - middles[0][0]), abs(middles[-1][1] - middles[0][1]), 0.05)
        ahead = heading(
            (0.0, 0.0),
            (above[0] - below[0] + up[0] * whole * _LEAN, above[1] - below[1] + up[1] * whole * _LEAN),
            up,
        )
        right.append(edge(camera, each, (-ahead[1], ahead[0])))
        left.append(edge(camera, each, (ahead[1], -ahead[0])))
    return (*right, _end(cuts[-1], camera, up), *reversed(left), _end(cuts[0], camera, (-up[0], -up[1])))


def _end(cut: Cut, camera: Camera, way: Spot) -> Spot:
    """The rounded end of the trunk beyond its first or last cut."""
    x, y = edge(camera, cut, way)
    beyond = _BEYOND * min(vectors.length(cut.wide), vectors.length(cut.deep))
    return x + way[0] * beyond, y + way[1] * beyond
