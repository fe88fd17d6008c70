"""Where the joints of arms and legs are."""

from dataclasses import dataclass

from rebrace.engine.body.axes import Axes
from rebrace.engine.body.vectors import Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """An arm from its shoulder to its fingertips."""

    shoulder: Vector
    elbow: Vector
    wrist: Vector
    palm: Vector
    tips: Vector
    thumb: Vector
    """The direction in which the thumb points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A leg from its hip to its toes."""

    hip: Vector
    knee: Vector
    ankle: Vector
    heel: Vector
    ball: Vector
    toes: Vector
    foot: Axes
