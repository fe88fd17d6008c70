"""A phone that looks at her: from points of the room to places in its picture."""

import math
from dataclasses import dataclass
from typing import NamedTuple

from rebrace.engine.body import vectors
from rebrace.engine.body.landmarks.points import Points
from rebrace.engine.body.vectors import Vector

_NEAREST = 0.2
"""Metres; nothing is nearer to a lens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """Where a phone stands and how it looks."""

    turn: float
    """Degrees round from her right side (0) towards her front (90) and her left (180)."""
    distance: float
    """Metres from what it looks at."""
    height: float
    """Metres over the floor."""
    aim: Vector
    """The point of the room it was meant to look at."""
    yaw: float = 0
    """Degrees by which it looks past that, to the right."""
    tilt: float = 0
    """Degrees by which it leans in its own plane."""
    field: float = 50
    """Degrees of the room that its picture shows from top to bottom."""
    aspect: float = 0.75
    """Width of the picture by its height."""


class Projected(NamedTuple):
    """A point in the picture."""

    x: float
    """Shares of the picture."""
    y: float
    depth: float
    """Metres from the lens along its axis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Eye:
    """A phone made ready to project."""

    place: Vector
    right: Vector
    down: Vector
    ahead: Vector
    scale: float
    aspect: float

    def projected(self, points: Points) -> list[Projected]:
        """Points of the room in the picture."""
        px, py, pz = self.place
        (rx, ry, rz), (dx, dy, dz), (ax, ay, az) = self.right, self.down, self.ahead
        found = []
        for x, y, z in points:
            vx, vy, vz = x - px, y - py, z - pz
            depth = vx * ax + vy * ay + vz * az
            factor = self.scale / max(depth, _NEAREST)
            found.append(
                Projected(
                    0.5 + (vx * rx + vy * ry + vz * rz) * factor / self.aspect,
                    0.5 + (vx * dx + vy * dy + vz * dz) * factor,
                    depth,
                )
            )
        return found


def eye(phone: Phone) -> Eye:
    """The lens of a phone."""
    turn, aim = math.radians(phone.turn), phone.aim
    rise = phone.height - aim[2]
    flat = math.sqrt(max(phone.distance**2 - rise * rise, (phone.distance / 4) ** 2))
    place = (aim[0] + math.sin(turn) * flat, aim[1] - math.cos(turn) * flat, phone.height)
    ahead = vectors.unit(vectors.sub(aim, place), vectors.FORWARD)
    right = vectors.unit(vectors.cross(ahead, vectors.UP), vectors.LEFT)
    ahead = _rotated(ahead, right, phone.yaw)
    right = vectors.unit(vectors.cross(ahead, vectors.UP), right)
    down = vectors.cross(ahead, right)
    return Eye(
        place=place,
        right=_rotated(right, down, phone.tilt),
        down=_rotated(down, vectors.scaled(right, -1), phone.tilt),
        ahead=ahead,
        scale=0.5 / math.tan(math.radians(phone.field) / 2),
        aspect=phone.aspect,
    )


def _rotated(v: Vector, towards: Vector, degrees: float) -> Vector:
    radians = math.radians(degrees)
    return vectors.add(vectors.scaled(v, math.cos(radians)), vectors.scaled(towards, math.sin(radians)))
