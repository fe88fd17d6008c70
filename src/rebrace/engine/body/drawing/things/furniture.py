"""Mat, wall, chair, sofa and table."""

from collections.abc import Iterator
from typing import Final

from rebrace.engine.body.drawing.parts import Paint, Part
from rebrace.engine.body.drawing.things.drawn import Setting

_MAT: Final = (182.0, 62.0, 1.6)
_WALL: Final = (6.0, 90.0, 260.0)
_CHAIR: Final = (42.0, 42.0, 45.0)
_SOFA: Final = (62.0, 110.0, 40.0)
_TABLE: Final = (60.0, 100.0, 75.0)
"""Usual sizes in centimetres: forward, left and up."""

_BACK: Final = 0.3
"""How much of a sofa's depth its back takes."""


def mat(at: Setting) -> Iterator[Part]:
    """A mat whose upper side is the floor she is on."""
    size = at.size(_MAT)
    yield from at.box((-size[0] / 2, -size[1] / 2, -size[2]), size, Paint.MAT)


def wall(at: Setting) -> Iterator[Part]:
    """A wall whose near side stands where the thing is."""
    size = at.size(_WALL)
    begins = -size[0] if at.prop.at[0] < 0 else 0.0
    yield from at.box((begins, -size[1] / 2, 0.0), size, Paint.WALL)


def chair(at: Setting) -> Iterator[Part]:
    """A chair with four legs and a back."""
    size = at.size(_CHAIR)
    deep, wide, high = size
    leg, seat = 0.035, 0.04
    for x, y in ((-0.5, 0.5), (0.5, 0.5), (-0.5, -0.5), (0.5, -0.5)):
        corner = (x * deep - (leg if x > 0 else 0), y * wide - (leg if y > 0 else 0), 0.0)
        yield from at.box(corner, (leg, leg, high - seat), Paint.WOOD)
    for y in (0.5, -0.5):
        corner = (-deep / 2, y * wide - (leg if y > 0 else 0), high)
        yield from at.box(corner, (leg, leg, 0.42), Paint.WOOD)
    yield from at.box((-deep / 2, -wide / 2, high + 0.26), (leg, wide, 0.16), Paint.WOOD)
    yield from at.box((-deep / 2, -wide / 2, high - seat), (deep, wide, seat), Paint.FABRIC)


def sofa(at: Setting) -> Iterator[Part]:
    """A sofa with its seat towards her and a cushion for a back."""
    deep, wide, high = at.size(_SOFA)
    back = _BACK * deep
    yield from at.box((-deep, -wide / 2, 0.03), (back, wide, high + 0.36), Paint.FABRIC)
    yield from at.box((back - deep, -wide / 2, 0.03), (deep - back, wide, high - 0.15), Paint.FABRIC)
    yield from at.box((back - deep, -wide / 2, high - 0.12), (deep - back, wide, 0.12), Paint.FABRIC)


def table(at: Setting) -> Iterator[Part]:
    """A table with four legs."""
    deep, wide, high = at.size(_TABLE)
    leg, top = 0.05, 0.04
    for x, y in ((0.5, 0.5), (-0.5, 0.5), (0.5, -0.5), (-0.5, -0.5)):
        corner = (x * deep - (leg if x > 0 else 0), y * wide - (leg if y > 0 else 0), 0.0)
        yield from at.box(corner, (leg, leg, high - top), Paint.WOOD)
    yield from at.box((-deep / 2, -wide / 2, high - top), (deep, wide, top), Paint.WOOD)
