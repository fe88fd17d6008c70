"""The angles of the field as a camera sees them: between joints in its picture, straight is 180 degrees."""

import math

from rebrace.engine.body import vectors
from rebrace.engine.body.camera import Camera
from rebrace.engine.body.solving import Body
from rebrace.engine.body.vectors import Vector
from rebrace.engine.vocabulary.sides import Side


def hip(body: Body, side: Side, camera: Camera) -> float:
    """Shoulder, hip, knee."""
    arm, leg = (body.left_arm, body.left_leg) if side is Side.LEFT else (body.right_arm, body.right_leg)
    return _seen(camera, arm.shoulder, leg.hip, leg.knee)


def knee(body: Body, side: Side, camera: Camera) -> float:
    """Hip, knee, ankle."""
    leg = body.left_leg if side is Side.LEFT else body.right_leg
    return _seen(camera, leg.hip, leg.knee, leg.ankle)


def shoulder(body: Body, side: Side, camera: Camera) -> float:
    """Hip, shoulder, elbow."""
    arm, leg = (body.left_arm, body.left_leg) if side is Side.LEFT else (body.right_arm, body.right_leg)
    return _seen(camera, leg.hip, arm.shoulder, arm.elbow)


def elbow(body: Body, side: Side, camera: Camera) -> float:
    """Shoulder, elbow, wrist."""
    arm = body.left_arm if side is Side.LEFT else body.right_arm
    return _seen(camera, arm.shoulder, arm.elbow, arm.wrist)


def trunk_lean(body: Body, camera: Camera) -> float:
    """The line from the middle of the hips to that of the shoulders against the vertical of the picture."""
    (x, y), (right, down) = camera.spot(body.trunk.pelvis.origin), camera.spot(_shoulders(body))
    return math.degrees(math.atan2(abs(right - x), y - down))


def arm_rise(body: Body, side: Side) -> float:
    """The line from shoulder to wrist against level ground, upward above 0."""
    arm = body.left_arm if side is Side.LEFT else body.right_arm
    way = vectors.sub(arm.wrist, arm.shoulder)
    return math.degrees(math.atan2(way[2], math.hypot(way[0], way[1])))


def shoulder_turn(body: Body) -> float:
    """How far the line of the shoulders is turned against that of the hips; to her left is above 0."""
    up = body.trunk.pelvis.axes.up
    hips = vectors.across(vectors.sub(body.left_leg.hip, body.right_leg.hip), up)
    line = vectors.across(vectors.sub(body.left_arm.shoulder, body.right_arm.shoulder), up)
    return math.degrees(math.atan2(vectors.dot(vectors.cross(hips, line), up), vectors.dot(hips, line)))


def shoulder_tilt(body: Body) -> float:
    """The line of the shoulders against level ground."""
    line = vectors.sub(body.left_arm.shoulder, body.right_arm.shoulder)
    return math.degrees(math.asin(min(abs(line[2]) / vectors.length(line), 1.0)))


def ankle_gap(body: Body) -> float:
    """The distance of the ankles from side to side, in widths of the hips."""
    hips = vectors.distance(body.left_leg.hip, body.right_leg.hip)
    return abs(body.left_leg.ankle[1] - body.right_leg.ankle[1]) / hips


def _seen(camera: Camera, a: Vector, corner: Vector, b: Vector) -> float:
    (x, y), (ax, ay), (bx, by) = camera.spot(corner), camera.spot(a), camera.spot(b)
    first, second = (ax - x, ay - y), (bx - x, by - y)
    turned = first[0] * second[1] - first[1] * second[0]
    return math.degrees(math.atan2(abs(turned), first[0] * second[0] + first[1] * second[1]))


def _shoulders(body: Body) -> Vector:
    return vectors.mixed(body.left_arm.shoulder, body.right_arm.shoulder, 0.5)
