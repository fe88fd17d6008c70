"""The attitude of a part of the body: where its forward, its left and its up point."""

import math
from dataclasses import dataclass

from rebrace.engine.body import vectors
from rebrace.engine.body.vectors import Vector


@dataclass(frozen=True, slots=True)
class Axes:
    """Three unit vectors at right angles: the part's own forward, left and up, seen from the room."""

    forward: Vector
    left: Vector
    up: Vector

    def out(self, v: Vector) -> Vector:
        """A vector of the part, seen from the room."""
        f, s, u = self.forward, self.left, self.up
        return (
            f[0] * v[0] + s[0] * v[1] + u[0] * v[2],
            f[1] * v[0] + s[1] * v[1] + u[1] * v[2],
            f[2] * v[0] + s[2] * v[1] + u[2] * v[2],
        )

    def pitched(self, degrees: float) -> "Axes":
        """Tipped forward: up goes towards forward."""
        cosine, sine = _turn(degrees)
        return Axes(_pair(self.forward, cosine, self.up, -sine), self.left, _pair(self.forward, sine, self.up, cosine))

    def leant(self, degrees: float) -> "Axes":
        """Tipped to the left: up goes towards left."""
        cosine, sine = _turn(degrees)
        return Axes(self.forward, _pair(self.left, cosine, self.up, -sine), _pair(self.left, sine, self.up, cosine))

    def turned(self, degrees: float) -> "Axes":
        """Turned to the left: forward goes towards left."""
        cosine, sine = _turn(degrees)
        return Axes(
            _pair(self.forward, cosine, self.left, sine), _pair(self.left, cosine, self.forward, -sine), self.up
        )


ROOM = Axes(vectors.FORWARD, vectors.LEFT, vectors.UP)


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the body: where it is and its attitude."""

    origin: Vector
    axes: Axes

    def point(self, offset: Vector) -> Vector:
        """A point of the part, seen from the room."""
        return vectors.add(self.origin, self.axes.out(offset))


def looking(up: Vector, forward: Vector) -> Axes:
    """Axes whose up is given, and whose forward comes as close as it can to the one given."""
    ahead = vectors.unit(vectors.across(forward, up), vectors.unit(vectors.cross(up, vectors.LEFT), vectors.FORWARD))
    return Axes(ahead, vectors.cross(up, ahead), up)


def _turn(degrees: float) -> tuple[float, float]:
    radians = math.radians(degrees)
    return math.cos(radians), math.sin(radians)


def _pair(a: Vector, x: float, b: Vector, y: float) -> Vector:
    return (a[0] * x + b[0] * y, a[1] * x + b[1] * y, a[2] * x + b[2] * y)
