"""From where a figure is seen: far away, so that parallel lines stay parallel."""

import math
from dataclasses import dataclass
from typing import TypeAlias

from rebrace.engine.body import vectors
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.movement import Aim

Spot: TypeAlias = tuple[float, float]
"""A point of the picture: right and down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """A camera at a distance: three unit vectors of the room."""

    right: Vector
    down: Vector
    toward: Vector
    """From the room to the camera."""

    def spot(self, point: Vector) -> Spot:
        """Where a point of the room is in the picture, in metres from its origin."""
        return vectors.dot(point, self.right), vectors.dot(point, self.down)

    def nearness(self, point: Vector) -> float:
        """How near a point is to the camera."""
        return vectors.dot(point, self.toward)


def camera(aim: Aim) -> Camera:
    """The camera of an aim: turn 0 looks at her right side, 90 at her front; tilt looks down from above."""
    turn, tilt = math.radians(aim.turn), math.radians(aim.tilt)
    up = (-math.sin(turn) * math.sin(tilt), math.cos(turn) * math.sin(tilt), math.cos(tilt))
    return Camera(
        right=(math.cos(turn), math.sin(turn), 0.0),
        down=vectors.scaled(up, -1),
        toward=(math.sin(turn) * math.cos(tilt), -math.cos(turn) * math.cos(tilt), math.sin(tilt)),
    )
