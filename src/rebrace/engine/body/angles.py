"""The angles of the field, measured between joints as a camera's landmarks would be: straight is 180 degrees."""

import math

from rebrace.engine.body import vectors
from rebrace.engine.body.solving import Body
from rebrace.engine.body.vectors import Vector
from rebrace.engine.vocabulary.sides import Side


def _between(a: Vector, corner: Vector, b: Vector) -> float:
    return vectors.angle(vectors.sub(a, corner), vectors.sub(b, corner))


def hip(body: Body, side: Side) -> float:
    """Shoulder, hip, knee."""
    arm, leg = (body.left_arm, body.left_leg) if side is Side.LEFT else (body.right_arm, body.right_leg)
    return _between(arm.shoulder, leg.hip, leg.knee)


def knee(body: Body, side: Side) -> float:
    """Hip, knee, ankle."""
    leg = body.left_leg if side is Side.LEFT else body.right_leg
    return _between(leg.hip, leg.knee, leg.ankle)


def shoulder(body: Body, side: Side) -> float:
    """Hip, shoulder, elbow."""
    arm, leg = (body.left_arm, body.left_leg) if side is Side.LEFT else (body.right_arm, body.right_leg)
    return _between(leg.hip, arm.shoulder, arm.elbow)


def elbow(body: Body, side: Side) -> float:
    """Shoulder, elbow, wrist."""
    arm = body.left_arm if side is Side.LEFT else body.right_arm
    return _between(arm.shoulder, arm.elbow, arm.wrist)


def trunk_lean(body: Body) -> float:
    """The line from hips to shoulders against the vertical."""
    return vectors.angle(vectors.sub(_shoulders(body), _hips(body)), vectors.UP)


def shoulder_turn(body: Body) -> float:
    """How far the line of the shoulders is turned against that of the hips, in degrees; to her left is above 0."""
    up = body.trunk.pelvis.axes.up
    hips = vectors.across(vectors.sub(body.left_leg.hip, body.right_leg.hip), up)
    line = vectors.across(vectors.sub(body.left_arm.shoulder, body.right_arm.shoulder), up)
    return math.degrees(math.atan2(vectors.dot(vectors.cross(hips, line), up), vectors.dot(hips, line)))


def ankle_gap(body: Body) -> float:
    """The distance of the ankles in widths of the hips."""
    hips = vectors.distance(body.left_leg.hip, body.right_leg.hip)
    return vectors.distance(body.left_leg.ankle, body.right_leg.ankle) / hips


def _shoulders(body: Body) -> Vector:
    return vectors.mixed(body.left_arm.shoulder, body.right_arm.shoulder, 0.5)


def _hips(body: Body) -> Vector:
    return body.trunk.pelvis.origin
