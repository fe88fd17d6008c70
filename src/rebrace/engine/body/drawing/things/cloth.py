"""Pillow, bands and towel."""

import math
from collections.abc import Iterator
from typing import Final

from rebrace.engine.body import vectors
from rebrace.engine.body.drawing.outlines import limb, oval
from rebrace.engine.body.drawing.parts import Form, Paint, Part
from rebrace.engine.body.drawing.things.drawn import Setting, thing
from rebrace.engine.body.solving import Body
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.movement import Hold

_PILLOW: Final = (30.0, 44.0, 10.0)
_BAND_THICK: Final = 0.011
_BAND_REST: Final = 0.55
"""Metres of a long band at which it is as thick as told."""
_ROUND: Final = 0.6
"""Where a loop turns round a limb, in its radii from the middle of the limb outwards."""


def pillow(at: Setting) -> Iterator[Part]:
    """A soft pillow, its middle where the thing is."""
    frame, (deep, wide, high) = at.frame(), at.size(_PILLOW)
    halves: tuple[Vector, ...] = (
        vectors.scaled(frame.axes.forward, deep / 2),
        vectors.scaled(frame.axes.left, wide / 2),
        vectors.scaled(frame.axes.up, high / 2),
    )
    yield thing(Paint.PILLOW, (oval(at.camera, frame.origin, halves),))


def mini_band(at: Setting) -> Iterator[Part]:
    """The half of a loop that is seen: round the near side of both legs or both forearms."""
    yield _half_loop(at, near=True)


def mini_band_behind(at: Setting) -> Iterator[Part]:
    """The other half, which the limbs cover."""
    yield _half_loop(at, near=False)


def _half_loop(at: Setting, *, near: bool) -> Part:
    (left, right), radius = _held_by(at.prop.fixed_to, at.body)
    join = vectors.unit(vectors.sub(right, left), vectors.LEFT)
    toward = vectors.unit(vectors.across(at.camera.toward, join), vectors.FORWARD)
    out = vectors.scaled(toward, radius if near else -radius)
    ends = vectors.along(left, join, -radius), vectors.along(right, join, radius)
    corners = [
        vectors.add(vectors.along(each, join, way * radius * _ROUND), out) for each, way in ((left, -1), (right, 1))
    ]
    line = [at.camera.spot(each) for each in (ends[0], *corners, ends[1])]
    return thing(Paint.BAND, (tuple(line),), form=Form.LINE)


def long_band(at: Setting) -> Iterator[Part]:
    """A band from where it is fastened to the hands; the longer it is pulled the thinner it gets."""
    body = at.body
    hands = {
        Hold.LEFT_HAND: [body.left_arm],
        Hold.RIGHT_HAND: [body.right_arm],
    }.get(at.prop.fixed_to or Hold.HANDS, [body.left_arm, body.right_arm])
    ends = {body.left_arm: body.left_leg.ball, body.right_arm: body.right_leg.ball}
    anchor = vectors.scaled(at.prop.at, at.centimetre)
    lines = []
    for arm in hands:
        begins = ends[arm] if at.prop.fixed_to is Hold.FEET else anchor
        thick = _BAND_THICK * math.sqrt(_BAND_REST / max(vectors.distance(begins, arm.palm), _BAND_REST / 4))
        lines.append(limb(((at.camera.spot(begins), thick), (at.camera.spot(arm.palm), thick))))
    yield thing(Paint.BAND, tuple(lines))


def towel(at: Setting) -> Iterator[Part]:
    """A towel held tight between the hands."""
    left, right = at.body.left_arm.palm, at.body.right_arm.palm
    aside = vectors.unit(vectors.sub(left, right), vectors.LEFT)
    ends = (vectors.along(left, aside, 0.06), vectors.along(right, aside, -0.06))
    yield thing(Paint.TOWEL, (limb([(at.camera.spot(each), 0.022) for each in ends]),))


def _held_by(hold: Hold | None, body: Body) -> tuple[tuple[Vector, Vector], float]:
    """The middles of the two limbs inside a loop, and how thick they are there."""
    radii, thick = body.build.mannequin.radii, body.build.thickness
    (left, right), (arm, other) = body.legs, body.arms
    if hold is Hold.FOREARMS:
        places = vectors.mixed(arm.elbow, arm.wrist, 0.8), vectors.mixed(other.elbow, other.wrist, 0.8)
        return places, radii.wrist * 1.2 * thick
    if hold is Hold.ANKLES:
        places = vectors.mixed(left.knee, left.ankle, 0.86), vectors.mixed(right.knee, right.ankle, 0.86)
        return places, radii.ankle * 1.15 * thick
    if hold is Hold.SHANKS:
        places = vectors.mixed(left.knee, left.ankle, 0.25), vectors.mixed(right.knee, right.ankle, 0.25)
        return places, radii.calf * 1.05 * thick
    places = vectors.mixed(left.hip, left.knee, 0.82), vectors.mixed(right.hip, right.knee, 0.82)
    return places, radii.knee * 1.12 * thick
