"""Working muscles as soft lights on the body."""

import math
from collections.abc import Iterator, Mapping

from rebrace.engine.body import vectors
from rebrace.engine.body.axes import Frame, looking
from rebrace.engine.body.camera import Camera
from rebrace.engine.body.drawing.scene import Filmed
from rebrace.engine.body.drawing.svg import Glow
from rebrace.engine.body.drawing.tracks import Canvas
from rebrace.engine.body.solving import Body
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.mannequin import Muscle
from rebrace.engine.catalogue.pose import Part

_DIMMED = 0.45
"""How bright a muscle is at the start, beside its brightness away from it."""
_HIDDEN = 0.12
"""Metres behind its twin from which a muscle of the far side is left out."""
_AROUND = 0.042
"""Fraction of stature behind the middle of its part at which a muscle is out of sight."""


def glows(filmed: Filmed, muscles: tuple[Muscle, ...], camera: Camera, canvas: Canvas) -> Iterator[Glow]:
    """The glows of the muscles that the camera can see."""
    for muscle in muscles:
        for side in (1, -1):
            if _seen(muscle, side, filmed, camera):
                yield _glow(filmed, muscle, side, camera, canvas)


def _seen(muscle: Muscle, side: int, filmed: Filmed, camera: Camera) -> bool:
    """Whether a muscle comes to face the camera, and is not hidden by the same muscle of the near side."""
    body = filmed.bodies[0]
    near, other = (camera.nearness(vectors.mixed(*_ends(muscle, each, body), 0.5)) for each in (side, -side))
    return near > other - _HIDDEN and any(_facing(muscle, side, each, camera) > 0 for each in filmed.bodies)


def _facing(muscle: Muscle, side: int, body: Body, camera: Camera) -> float:
    """1 for a muscle on the side of its part that the camera sees, 0 for one that lies behind it."""
    middle = vectors.scaled(vectors.add(muscle.begins, muscle.ends), 0.5)
    outward = _frame(muscle.part, side, body).axes.out((middle[0], side * middle[1], 0.0))
    return max(0.0, min(1.0, 1 + vectors.dot(outward, camera.toward) / _AROUND))


def _glow(filmed: Filmed, muscle: Muscle, side: int, camera: Camera, canvas: Canvas) -> Glow:
    places, longest, turn = [], 0.0, 0.0
    for body in filmed.bodies:
        begins, ends = _ends(muscle, side, body)
        (x, y), (right, down) = camera.spot(begins), camera.spot(ends)
        longest = max(longest, math.hypot(right - x, down - y))
        turn = _unwound(math.degrees(math.atan2(down - y, right - x)), turn)
        spot = canvas.units(((((x + right) / 2), ((y + down) / 2)),))
        places.append((float(spot[0]), float(spot[1]), turn))
    width = muscle.width * filmed.bodies[0].build.small
    effort = [body.breath for body in filmed.bodies] if muscle.breathes else filmed.aways
    facing = [_facing(muscle, side, body, camera) for body in filmed.bodies]
    return Glow(
        fill=f"url(#{'breath' if muscle.breathes else 'glow'})",
        half_length=(longest / 2 + width) * canvas.scale,
        half_width=width * canvas.scale,
        places=tuple(places),
        brightness=tuple([(_DIMMED + (1 - _DIMMED) * a) * b for a, b in zip(effort, facing, strict=True)]),
    )


def _unwound(degrees: float, before: float) -> float:
    """The same angle, as near as can be to the one before."""
    return degrees - 360 * round((degrees - before) / 360)


def _ends(muscle: Muscle, side: int, body: Body) -> tuple[Vector, Vector]:
    frame = _frame(muscle.part, side, body)
    small = body.build.small

    def place(told: Vector) -> Vector:
        return frame.point((told[0] * small, side * told[1] * small, told[2] * small))

    return place(muscle.begins), place(muscle.ends)


def _frame(part: Part, side: int, body: Body) -> Frame:
    if part in _LIMBS:
        return _limb_frame(part, side, body)
    if part is Part.NECK:
        return body.trunk.neck
    return body.trunk.frame(part, 0.5 if part in {Part.WAIST, Part.CHEST} else 0.0, body.build)


def _limb_frame(part: Part, side: int, body: Body) -> Frame:
    """A limb's own frame: its joint, up against the way it goes, forward where the limb's front is."""
    arm, leg = (body.left_arm, body.left_leg) if side > 0 else (body.right_arm, body.right_leg)
    begins, ends = {
        Part.THIGH: (leg.hip, leg.knee),
        Part.SHANK: (leg.knee, leg.ankle),
        Part.UPPER_ARM: (arm.shoulder, arm.elbow),
        Part.FOREARM: (arm.elbow, arm.wrist),
    }[part]
    up = vectors.unit(vectors.sub(begins, ends), vectors.UP)
    if part in {Part.THIGH, Part.SHANK}:
        other = leg.ankle if part is Part.THIGH else leg.hip
        fold = vectors.sub(begins, other) if part is Part.SHANK else vectors.sub(ends, other)
        ahead = vectors.add(fold, vectors.scaled(body.trunk.pelvis.axes.forward, 0.1))
    else:
        ahead = body.trunk.thoracic[-1].axes.forward
    return Frame(begins, looking(up, ahead))


_LIMBS: Mapping[Part, None] = dict.fromkeys((Part.THIGH, Part.SHANK, Part.UPPER_ARM, Part.FOREARM))
