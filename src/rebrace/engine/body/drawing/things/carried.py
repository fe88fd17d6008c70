"""Weights and a basket."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from rebrace.engine.body import vectors
from rebrace.engine.body.drawing.outlines import limb, oval
from rebrace.engine.body.drawing.parts import Paint, Part
from rebrace.engine.body.drawing.things.drawn import Setting, thing
from rebrace.engine.catalogue.movement import Hold

if TYPE_CHECKING:
    from rebrace.engine.body.vectors import Vector

_BOTTLE: Final = 0.075
_BASKET: Final = (26.0, 38.0, 20.0)


def weight(at: Setting) -> Iterator[Part]:
    """A dumbbell across her hips on a cushion, or a small bottle in one hand or in each."""
    left, right = at.body.arms
    held = {Hold.HANDS: (left, right), Hold.LEFT_HAND: (left,), Hold.RIGHT_HAND: (right,)}
    arms = None if at.prop.fixed_to is None else held.get(at.prop.fixed_to)
    if arms is None:
        yield from _dumbbell(at)
        return
    for arm in arms:
        ends = (vectors.along(arm.palm, arm.thumb, _BOTTLE), vectors.along(arm.palm, arm.thumb, -_BOTTLE * 0.6))
        yield thing(Paint.WEIGHT, (limb([(at.camera.spot(each), 0.022) for each in ends]),))


def _dumbbell(at: Setting) -> Iterator[Part]:
    frame = at.frame()
    cushion: tuple[Vector, ...] = (
        vectors.scaled(frame.axes.forward, 0.035),
        vectors.scaled(frame.axes.left, 0.17),
        vectors.scaled(frame.axes.up, 0.1),
    )
    yield thing(Paint.PILLOW, (oval(at.camera, frame.point((-0.045, 0.0, 0.0)), cushion),))
    ends = [frame.point((0.03, each, 0.0)) for each in (0.14, -0.14)]
    yield thing(Paint.WEIGHT, (limb([(at.camera.spot(each), 0.014) for each in ends]),))
    for end in ends:
        inner = vectors.mixed(end, frame.origin, 0.35)
        yield thing(Paint.WEIGHT, (limb(((at.camera.spot(end), 0.05), (at.camera.spot(inner), 0.05))),))


def basket(at: Setting) -> Iterator[Part]:
    """A washing basket between the hands."""
    deep, wide, high = at.size(_BASKET)
    yield from at.box((-deep / 2, -wide / 2, -high), (deep, wide, high), Paint.WOOD)
    frame = at.frame()
    cloth: tuple[Vector, ...] = (
        vectors.scaled(frame.axes.forward, deep * 0.42),
        vectors.scaled(frame.axes.left, wide * 0.42),
        vectors.scaled(frame.axes.up, high * 0.3),
    )
    yield thing(Paint.TOWEL, (oval(at.camera, frame.origin, cloth),))
