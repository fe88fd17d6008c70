"""The baby: a bundle with a round head, lying on its back, or held upright against her."""

from collections.abc import Iterator

from rebrace.engine.body import vectors
from rebrace.engine.body.axes import Frame
from rebrace.engine.body.drawing.outlines import ball, limb, oval
from rebrace.engine.body.drawing.parts import Paint, Part
from rebrace.engine.body.drawing.things.drawn import Setting, thing
from rebrace.engine.body.vectors import Vector

_HEAD = 0.062
_CHEST = 0.068
_FEET = 0.045
_LENGTH = 0.34
_FACING = -0.2
"""From when on the eyes are seen."""


def baby(at: Setting) -> Iterator[Part]:
    """A baby whose chest is where the thing is and whose head points up, or backward if it lies."""
    frame, camera = at.frame(), at.camera
    lies = at.prop.fixed_to is None
    up, front = (vectors.scaled(frame.axes.forward, -1), frame.axes.up) if lies else (frame.axes.up, frame.axes.forward)
    chest = vectors.along(frame.origin, frame.axes.up, _CHEST if lies else 0.0)
    head = vectors.along(vectors.along(chest, up, _CHEST + _HEAD * 0.72), front, 0.01)
    feet = vectors.along(chest, up, _HEAD - _LENGTH * 0.8)

    def spot(point: Vector) -> tuple[float, float]:
        return camera.spot(point)

    if lies:
        yield thing(
            Paint.TOWEL, (oval(camera, frame.point((0.02, 0.0, 0.0)), (_along(frame, 0.33), _across(frame, 0.2))),)
        )
    yield thing(Paint.CHEEK, (ball(spot(head), _HEAD),))
    tuft = vectors.along(vectors.along(head, up, _HEAD * 0.62), front, -_HEAD * 0.25)
    yield thing(Paint.TUFT, (ball(spot(tuft), _HEAD * 0.5),))
    yield thing(
        Paint.BABY,
        (limb(((spot(chest), _CHEST), (spot(vectors.mixed(chest, feet, 0.5)), _CHEST * 0.95), (spot(feet), _FEET))),),
    )
    for side in (1, -1):
        hand = vectors.along(vectors.along(chest, frame.axes.left, side * _CHEST * 0.8), front, _CHEST * 0.75)
        yield thing(Paint.CHEEK, (ball(spot(vectors.along(hand, up, 0.02)), 0.02),))
    eyes = []
    for side in (1, -1):
        eye = vectors.along(vectors.along(head, front, _HEAD * 0.86), frame.axes.left, side * 0.024)
        if vectors.dot(front, camera.toward) > _FACING:
            eyes.append(ball(spot(eye), 0.0065))
    if eyes:
        yield thing(Paint.FACE, tuple(eyes))


def _along(frame: Frame, size: float) -> Vector:
    return vectors.scaled(frame.axes.forward, size)


def _across(frame: Frame, size: float) -> Vector:
    return vectors.scaled(frame.axes.left, size)
