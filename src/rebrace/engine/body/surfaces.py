"""What carries and stops her: floor, wall, and the tops of chair, sofa and table."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from rebrace.engine.body import vectors
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.movement import Prop, PropKind
from rebrace.engine.catalogue.pose import Surface


@dataclass(frozen=True, slots=True, kw_only=True)
class Plane:
    """A flat surface: a point of it, the way out of it, and the direction from which headings count."""

    point: Vector
    out: Vector
    ahead: Vector

    def height(self, point: Vector) -> float:
        """How far a point is in front of the surface."""
        return vectors.dot(vectors.sub(point, self.point), self.out)

    def heading(self, degrees: float, side: int) -> Vector:
        """The direction in the surface that lies so many degrees from ahead, towards her left for side 1."""
        radians = math.radians(degrees)
        return vectors.add(vectors.scaled(self.ahead, math.cos(radians)), (0.0, side * math.sin(radians), 0.0))

    def laid(self, begins: Vector, length: float, heading: Vector, height: float) -> Vector:
        """The end of a bone along a heading that comes to lie at a height over the surface."""
        rise = min(max(height - self.height(begins), -length), length)
        flat = math.sqrt(length * length - rise * rise)
        return vectors.along(vectors.along(begins, heading, flat), self.out, rise)


FLOOR: Final = Plane(point=vectors.ORIGIN, out=vectors.UP, ahead=vectors.FORWARD)

Stage = Mapping[Surface, Plane]
"""The surfaces of a movement; the floor is always there."""

_TOPS: Final = {PropKind.CHAIR: Surface.CHAIR, PropKind.SOFA: Surface.SOFA, PropKind.TABLE: Surface.TABLE}


def stage(props: tuple[Prop, ...], centimetre: float) -> Stage:
    """The surfaces that a movement's props bring."""
    planes = {Surface.FLOOR: FLOOR}
    for prop in props:
        x, y, z = (each * centimetre for each in prop.at)
        if prop.kind is PropKind.WALL:
            out = vectors.FORWARD if x < 0 else vectors.scaled(vectors.FORWARD, -1)
            planes[Surface.WALL] = Plane(point=(x, y, 0.0), out=out, ahead=vectors.UP)
        elif prop.kind in _TOPS:
            height = prop.size[2] * centimetre if prop.size else z
            planes[_TOPS[prop.kind]] = Plane(point=(x, y, height), out=vectors.UP, ahead=vectors.FORWARD)
    return planes
