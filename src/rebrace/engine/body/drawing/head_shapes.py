"""Head, face and hair as outlines that agree with every attitude of the head."""

import math
from dataclasses import dataclass
from typing import Final

from rebrace.engine.body import vectors
from rebrace.engine.body.axes import Frame
from rebrace.engine.body.camera import Camera, Spot
from rebrace.engine.body.drawing.outlines import Outline, ball, limb, oval
from rebrace.engine.body.solving import Body
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.look import Worn

_HAIRLINE: Final = (-0.62, 0.0, 0.78)
"""The middle of the hair cap on the head, forward, left and up."""
_HAIR_FROM: Final = -0.02
"""How far from the middle of the head the hairline's plane lies, towards the middle of the cap."""
_ARC: Final = 7
"""Points of each of the two arcs that bound the hair."""
_LOOSE: Final = 1.3
"""How much wider a scarf is than what it goes round."""
_TUCKED: Final = 0.6
"""Where along the jaw it goes round, from the neck to the chin."""

_CURL: Final = 0.03
_CURLS: Final = (
    (0.15, 0.0, 0.98),
    (-0.35, 0.75, 0.85),
    (-0.35, -0.75, 0.85),
    (-0.75, 0.0, 0.8),
    (-0.95, 0.6, 0.25),
    (-0.95, -0.6, 0.25),
    (-0.75, 0.55, -0.4),
    (-0.75, -0.55, -0.4),
    (0.0, 0.85, 0.45),
    (0.0, -0.85, 0.45),
)
"""Where curls stand off the head: halves of the head forward, left and up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a body, ready to be drawn."""

    frame: Frame
    """At the middle of the skull."""
    halves: tuple[float, float, float]
    small: float


def head(body: Body) -> Head:
    """The head of a body."""
    told, small = body.build.mannequin.head, body.build.small
    joint = body.trunk.head
    return Head(
        frame=Frame(joint.point(vectors.scaled(told.middle, small)), joint.axes),
        halves=(told.half_depth * small, told.half_width * small, told.half_height * small),
        small=small,
    )


def skull(body: Body, camera: Camera) -> tuple[Outline, ...]:
    """Skull, jaw and nose."""
    it, told = head(body), body.build.mannequin.head
    joint, small = body.trunk.head, it.small
    jaw, nose = joint.point(vectors.scaled(told.jaw, small)), joint.point(vectors.scaled(told.nose, small))
    cheek = joint.point(vectors.scaled((told.jaw[0] * 0.4, 0.0, told.nose[2]), small))
    root = joint.point(vectors.scaled((told.nose[0] - 0.02, 0.0, told.nose[2] + 0.014), small))
    return (
        oval(camera, it.frame.origin, _halves(it, 1.0)),
        limb(((camera.spot(cheek), it.halves[1] * 0.9), (camera.spot(jaw), told.jaw_radius * small))),
        limb(((camera.spot(root), told.nose_radius * small), (camera.spot(nose), told.nose_radius * 0.75 * small))),
    )


def _halves(it: Head, factor: float) -> tuple[Vector, Vector, Vector]:
    axes = it.frame.axes
    return (
        vectors.scaled(axes.forward, it.halves[0] * factor),
        vectors.scaled(axes.left, it.halves[1] * factor),
        vectors.scaled(axes.up, it.halves[2] * factor),
    )


def hair(body: Body, camera: Camera, worn: Worn) -> tuple[Outline, ...]:
    """The cap of hair, as much of it as the camera sees."""
    factor = {Worn.BUN: 1.06, Worn.CURLS: 1.12, Worn.TAIL: 1.07, Worn.SCARF: 1.13}[worn]
    return (_cap(head(body), camera, factor),)


def behind(body: Body, camera: Camera, worn: Worn) -> tuple[Outline, ...]:
    """What hangs or stands off the head: a bun, a tail that hangs down, or a scarf that goes round the neck."""
    it = head(body)
    depth, width, height = it.halves
    if worn is Worn.CURLS:
        places = [(x * depth, y * width, z * height) for x, y, z in _CURLS]
        return tuple([ball(camera.spot(it.frame.point(each)), _CURL * it.small) for each in places])
    if worn is Worn.BUN:
        knot = it.frame.point((-0.62 * depth, 0.0, 1.02 * height))
        return (ball(camera.spot(knot), 0.027 * it.small),)
    return (_wrap(body, it, camera),) if worn is Worn.SCARF else (_tail(it, camera),)


def _wrap(body: Body, it: Head, camera: Camera) -> Outline:
    """A scarf from the back of the head round the jaw and the neck."""
    neck, small = body.build.mannequin.radii.neck, it.small
    jaw = body.trunk.head.point(vectors.scaled(body.build.mannequin.head.jaw, small * _TUCKED))
    below = body.trunk.thoracic[-1].point((0.2 * neck * small, 0.0, -0.2 * neck * small))
    return limb(
        (
            (camera.spot(it.frame.origin), it.halves[1] * _LOOSE),
            (camera.spot(jaw), it.halves[1] * _LOOSE * 0.9),
            (camera.spot(below), neck * small * _LOOSE),
        )
    )


def _tail(it: Head, camera: Camera) -> Outline:
    """Hair tied at the back: it hangs down, or lies on the floor beyond the head."""
    depth, _, height = it.halves
    knot = it.frame.point((-0.95 * depth, 0.0, 0.62 * height))
    down = vectors.unit(vectors.add((0.0, 0.0, -1.0), vectors.scaled(it.frame.axes.forward, -0.45)), vectors.UP)
    ends = [_on_the_floor(vectors.along(knot, down, far * it.small), it, 0.02 * it.small) for far in (0.045, 0.095)]
    return limb(
        (
            (camera.spot(knot), 0.014 * it.small),
            (camera.spot(ends[0]), 0.02 * it.small),
            (camera.spot(ends[1]), 0.007 * it.small),
        )
    )


def _on_the_floor(place: Vector, it: Head, thick: float) -> Vector:
    """A place that would be under the floor, moved up onto it and as far away from the head."""
    missing = max(thick - place[2], 0.0)
    up = it.frame.axes.up
    away = vectors.unit((up[0], up[1], 0.0), vectors.FORWARD)
    return vectors.along((place[0], place[1], place[2] + missing), away, missing)


def ears(body: Body, camera: Camera, worn: Worn) -> tuple[Outline, ...]:
    """The ears, as far as they are seen."""
    told, joint, small = body.build.mannequin.head, body.trunk.head, body.build.small
    outlines = []
    for side in (1, -1):
        shown = 0.0 if worn is Worn.SCARF else _shown(vectors.scaled(joint.axes.left, side), camera)
        x, y, z = told.ear
        above = joint.point(vectors.scaled((x - 0.004, side * y, z + 0.006), small))
        below = joint.point(vectors.scaled((x + 0.002, side * y, z - 0.009), small))
        outlines.append(
            limb(((camera.spot(above), 0.0085 * small * shown), (camera.spot(below), 0.005 * small * shown)))
        )
    return tuple(outlines)


def features(body: Body, camera: Camera) -> tuple[Outline, ...]:
    """Eyes, brows and mouth, as far as they are seen."""
    told, joint, small = body.build.mannequin.head, body.trunk.head, body.build.small
    outlines: list[Outline] = []
    for side in (1, -1):
        way = vectors.unit(joint.axes.out((told.eye[0], side * told.eye[1] * 1.6, 0.0)), joint.axes.forward)
        shown = _shown(way, camera) * small
        eye = joint.point(vectors.scaled((told.eye[0], side * told.eye[1], told.eye[2]), small))
        corner = joint.point(vectors.scaled((told.mouth[0] - 0.008, side * 0.014, told.mouth[2] + 0.003), small))
        middle = joint.point(vectors.scaled(told.mouth, small))
        outlines += [
            ball(camera.spot(eye), 0.0046 * shown),
            limb(((camera.spot(middle), 0.0022 * shown), (camera.spot(corner), 0.0018 * shown))),
        ]
    return tuple(outlines)


def _shown(way: Vector, camera: Camera) -> float:
    """1 for something that faces the camera, 0 for something that faces away, and in between near the edge."""
    return max(0.0, min(1.0, vectors.dot(way, camera.toward) * 4))


def _cap(it: Head, camera: Camera, factor: float) -> Outline:
    """The part of an ellipsoid on the hair's side of a plane: along the rim that is seen, and back along its edge.

    Worked out on the unit sphere that the ellipsoid is a stretched picture of.
    """
    axes, halves = it.frame.axes, tuple(each * factor for each in it.halves)
    facing = vectors.unit(
        (
            vectors.dot(axes.forward, camera.toward) / halves[0],
            vectors.dot(axes.left, camera.toward) / halves[1],
            vectors.dot(axes.up, camera.toward) / halves[2],
        ),
        vectors.FORWARD,
    )
    crown = vectors.unit(_HAIRLINE, vectors.UP)

    def spot(q: Vector) -> Spot:
        return camera.spot(it.frame.point((q[0] * halves[0], q[1] * halves[1], q[2] * halves[2])))

    return tuple([spot(q) for q in (*_rim(crown, facing), *_edge(crown, facing))])


def _rim(crown: Vector, facing: Vector) -> list[Vector]:
    """Points of the sphere's outline that lie in the cap; the nearest point of the cap's edge when none does."""
    aside = vectors.across(crown, facing)
    size = vectors.length(aside)
    first = vectors.unit(aside, vectors.cross(facing, vectors.LEFT))
    second = vectors.cross(facing, first)
    if size <= abs(_HAIR_FROM):
        return [_on_edge(crown, facing, math.pi)] * _ARC
    half = math.acos(max(-1.0, min(1.0, _HAIR_FROM / size)))
    return [_round(first, second, half * (2 * each / (_ARC - 1) - 1)) for each in range(_ARC)]


def _edge(crown: Vector, facing: Vector) -> list[Vector]:
    """Points of the cap's edge that face the camera."""
    radius = math.sqrt(1 - _HAIR_FROM * _HAIR_FROM)
    aside = vectors.length(vectors.across(facing, crown))
    bound = -_HAIR_FROM * vectors.dot(crown, facing) / (radius * aside) if aside > 0 else -1.0
    half = math.acos(max(-1.0, min(1.0, bound)))
    return [_on_edge(crown, facing, half * (2 * (each + 1) / (_ARC + 1) - 1)) for each in range(_ARC)]


def _on_edge(crown: Vector, facing: Vector, angle: float) -> Vector:
    first = vectors.unit(vectors.across(facing, crown), vectors.LEFT)
    second = vectors.cross(crown, first)
    radius = math.sqrt(1 - _HAIR_FROM * _HAIR_FROM)
    return vectors.add(vectors.scaled(crown, _HAIR_FROM), vectors.scaled(_round(first, second, angle), radius))


def _round(first: Vector, second: Vector, angle: float) -> Vector:
    return vectors.add(vectors.scaled(first, math.cos(angle)), vectors.scaled(second, math.sin(angle)))
