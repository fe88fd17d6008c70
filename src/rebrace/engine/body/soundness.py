"""Whether a body can be: nothing inside the floor or a wall, joints within their limits, contacts that stay."""

import math
from collections.abc import Iterator, Mapping

from rebrace.engine.body import vectors
from rebrace.engine.body.limbs import Arm, Leg
from rebrace.engine.body.posed import Posed
from rebrace.engine.body.skin import Ball, Cut, arm_balls, head_balls, leg_balls
from rebrace.engine.body.solving import UPPER_BACK, Body, blades
from rebrace.engine.body.surfaces import Plane, Stage
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.mannequin import Joint
from rebrace.engine.catalogue.movement import Contact
from rebrace.engine.catalogue.pose import Part, Surface


def skin(body: Body) -> Iterator[tuple[str, Ball | Cut]]:
    """Every round piece of a body, named."""
    for place, cut in enumerate(body.cuts):
        yield f"trunk {place}", cut
    for ball in head_balls(body.trunk, body.build):
        yield "head", ball
    for side, arm, leg in (("left", body.left_arm, body.left_leg), ("right", body.right_arm, body.right_leg)):
        for name, ball in (*arm_balls(arm, body.build), *leg_balls(leg, body.build)):
            yield f"{side} {name}", ball


def depth(body: Body, plane: Plane) -> tuple[float, str]:
    """How far the deepest piece of a body is inside a surface, in metres, and which piece that is."""
    inward = vectors.scaled(plane.out, -1)
    ground = vectors.dot(plane.point, inward)
    return max((piece.reach(inward) - ground, name) for name, piece in skin(body))


def deepest(body: Body, stage: Stage) -> tuple[float, str]:
    """How far the deepest piece is inside the floor or the wall, and which piece that is."""
    return max(depth(body, plane) for surface, plane in stage.items() if surface in {Surface.FLOOR, Surface.WALL})


def contact(body: Body, where: Contact) -> Vector:
    """The place of the body that a contact speaks of."""
    return {
        Contact.HEAD: _level(body.trunk.head.origin),
        Contact.BACK: _level(body.trunk.frame(Part.CHEST, UPPER_BACK, body.build).origin),
        Contact.BLADES: blades(body.trunk, body.build, body.breath),
        Contact.SEAT: _level(body.trunk.pelvis.origin),
        Contact.LEFT_FOOT: body.left_leg.ankle,
        Contact.RIGHT_FOOT: body.right_leg.ankle,
        Contact.LEFT_KNEE: body.left_leg.knee,
        Contact.RIGHT_KNEE: body.right_leg.knee,
        Contact.LEFT_HAND: body.left_arm.palm,
        Contact.RIGHT_HAND: body.right_arm.palm,
        Contact.LEFT_ELBOW: body.left_arm.elbow,
        Contact.RIGHT_ELBOW: body.right_arm.elbow,
    }[where]


def _level(point: Vector) -> Vector:
    """Where something is that rolls on what carries it, seen from above."""
    return (point[0], point[1], 0.0)


def beyond(posed: Posed, body: Body) -> Iterator[tuple[Joint, float]]:
    """Every joint that is bent beyond its limits, and how far it is bent, in degrees."""
    limits: Mapping[Joint, tuple[float, float]] = body.build.mannequin.limits
    for joint, degrees in (*_spine(posed), *_limbs(body)):
        least, most = limits[joint]
        if not least <= degrees <= most:
            yield joint, degrees


def _spine(posed: Posed) -> Iterator[tuple[Joint, float]]:
    yield Joint.LUMBAR_FLEX, posed.lumbar.flex
    yield Joint.LUMBAR_SIDE, posed.lumbar.side
    yield Joint.LUMBAR_TWIST, posed.lumbar.twist
    yield Joint.THORACIC_FLEX, posed.thoracic.flex
    yield Joint.THORACIC_SIDE, posed.thoracic.side
    yield Joint.THORACIC_TWIST, posed.thoracic.twist
    yield Joint.NECK_FLEX, posed.neck.flex + posed.head.flex
    yield Joint.NECK_SIDE, posed.neck.side + posed.head.side
    yield Joint.NECK_TWIST, posed.neck.twist + posed.head.twist


def _limbs(body: Body) -> Iterator[tuple[Joint, float]]:
    for sign, arm, leg in ((1, body.left_arm, body.left_leg), (-1, body.right_arm, body.right_leg)):
        yield from _hip(body, leg, sign)
        yield Joint.KNEE, _bent(leg.hip, leg.knee, leg.ankle)
        yield Joint.ANKLE, _ankle(leg)
        yield Joint.ARM_ELEVATION, _elevation(body, arm)
        yield Joint.ELBOW, _bent(arm.shoulder, arm.elbow, arm.wrist)


def _bent(a: Vector, corner: Vector, b: Vector) -> float:
    return vectors.angle(vectors.sub(corner, a), vectors.sub(b, corner))


def _hip(body: Body, leg: Leg, sign: int) -> Iterator[tuple[Joint, float]]:
    axes = body.trunk.pelvis.axes
    thigh = vectors.unit(vectors.sub(leg.knee, leg.hip), vectors.UP)
    forward, outward, down = (
        vectors.dot(thigh, axes.forward),
        sign * vectors.dot(thigh, axes.left),
        -vectors.dot(thigh, axes.up),
    )
    yield Joint.HIP_FLEX, math.degrees(math.atan2(forward, down))
    yield Joint.HIP_OUT, math.degrees(math.asin(max(-1.0, min(1.0, outward))))


def _ankle(leg: Leg) -> float:
    shank = vectors.unit(vectors.sub(leg.knee, leg.ankle), vectors.UP)
    return 90 - vectors.angle(leg.foot.forward, shank)


def _elevation(body: Body, arm: Arm) -> float:
    down = vectors.scaled(body.trunk.thoracic[-1].axes.up, -1)
    return vectors.angle(vectors.sub(arm.elbow, arm.shoulder), down)
