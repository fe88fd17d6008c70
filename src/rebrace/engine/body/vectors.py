"""Points and directions in space: forward, left and up, in metres or as unit vectors."""

import math
from typing import TypeAlias

Vector: TypeAlias = tuple[float, float, float]

ORIGIN: Vector = (0.0, 0.0, 0.0)
FORWARD: Vector = (1.0, 0.0, 0.0)
LEFT: Vector = (0.0, 1.0, 0.0)
UP: Vector = (0.0, 0.0, 1.0)

_NO_LENGTH = 1e-12


def add(a: Vector, b: Vector) -> Vector:
    """The sum of two vectors."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vector, b: Vector) -> Vector:
    """The way from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scaled(a: Vector, factor: float) -> Vector:
    """A vector, longer or shorter."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def along(a: Vector, direction: Vector, distance: float) -> Vector:
    """The point a distance away from `a`."""
    return (a[0] + direction[0] * distance, a[1] + direction[1] * distance, a[2] + direction[2] * distance)


def dot(a: Vector, b: Vector) -> float:
    """How far two vectors agree."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """The vector at right angles to both."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    """How long a vector is."""
    return math.sqrt(dot(a, a))


def distance(a: Vector, b: Vector) -> float:
    """How far two points are apart."""
    return length(sub(a, b))


def unit(a: Vector, otherwise: Vector) -> Vector:
    """The direction of a vector; `otherwise` when it has none."""
    size = length(a)
    return otherwise if size < _NO_LENGTH else scaled(a, 1 / size)


def mixed(a: Vector, b: Vector, share: float) -> Vector:
    """The point a share of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)


def across(a: Vector, axis: Vector) -> Vector:
    """The part of a vector that is at right angles to a unit axis."""
    return along(a, axis, -dot(a, axis))


def angle(a: Vector, b: Vector) -> float:
    """The angle between two directions, in degrees."""
    return math.degrees(math.atan2(length(cross(a, b)), dot(a, b)))
