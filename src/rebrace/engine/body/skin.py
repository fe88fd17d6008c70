"""The skin: cuts through the trunk, and balls along the limbs."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rebrace.engine.body import vectors
from rebrace.engine.body.build import Build
from rebrace.engine.body.limbs import Arm, Leg
from rebrace.engine.body.trunk import Trunk
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.mannequin import Section

if TYPE_CHECKING:
    from rebrace.engine.body.axes import Frame

_ONWARD = 0.5
"""How much more of the breath goes to the front than to the back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """An ellipse through the trunk: its middle, and half its width and depth as vectors."""

    middle: Vector
    wide: Vector
    deep: Vector

    def reach(self, direction: Vector) -> float:
        """How far the ellipse reaches in a direction, from the origin of the room."""
        return vectors.dot(self.middle, direction) + math.hypot(
            vectors.dot(self.wide, direction), vectors.dot(self.deep, direction)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ball:
    """A round piece of a limb or the head."""

    middle: Vector
    radius: float

    def reach(self, direction: Vector) -> float:
        """How far the ball reaches in a direction, from the origin of the room."""
        return vectors.dot(self.middle, direction) + self.radius


def cuts(trunk: Trunk, build: Build, breath: float) -> tuple[Cut, ...]:
    """The cuts through the trunk from the seat up; breath is 0 when out and 1 when in."""
    return tuple([cut(section, trunk, build, breath) for section in build.mannequin.sections])


def cut(section: Section, trunk: Trunk, build: Build, breath: float) -> Cut:
    """One cut."""
    frame: Frame = trunk.frame(section.part, section.height, build)
    wider = 1 + section.breath * breath
    small, thick = build.small, build.thickness
    onward = section.forward * small + _ONWARD * section.half_depth * thick * (wider - 1)
    return Cut(
        middle=vectors.along(frame.origin, frame.axes.forward, onward),
        wide=vectors.scaled(frame.axes.left, section.half_width * thick * wider),
        deep=vectors.scaled(frame.axes.forward, section.half_depth * thick * wider),
    )


def head_balls(trunk: Trunk, build: Build) -> tuple[Ball, ...]:
    """The head as balls: the back and the front of the skull, and the jaw."""
    head, small = build.mannequin.head, build.small
    half = min(head.half_width, head.half_height)
    spread = head.half_depth - half
    x, y, z = head.middle
    return (
        Ball(middle=trunk.head.point(vectors.scaled((x - spread, y, z), small)), radius=half * small),
        Ball(middle=trunk.head.point(vectors.scaled((x + spread, y, z), small)), radius=half * small),
        Ball(middle=trunk.head.point(vectors.scaled(head.jaw, small)), radius=head.jaw_radius * small),
    )


def leg_balls(leg: Leg, build: Build) -> Iterator[tuple[str, Ball]]:
    """The balls of a leg, named."""
    radii, thick, small = build.mannequin.radii, build.thickness, build.small
    yield "hip", Ball(middle=leg.hip, radius=radii.hip * thick)
    yield "knee", Ball(middle=leg.knee, radius=radii.knee * thick)
    yield "ankle", Ball(middle=leg.ankle, radius=radii.ankle * thick)
    yield "heel", Ball(middle=leg.heel, radius=radii.heel * small)
    yield "ball", Ball(middle=leg.ball, radius=radii.ball * small)
    yield "toes", Ball(middle=leg.toes, radius=radii.toes * small)


def arm_balls(arm: Arm, build: Build) -> Iterator[tuple[str, Ball]]:
    """The balls of an arm, named."""
    radii, thick, small = build.mannequin.radii, build.thickness, build.small
    yield "shoulder", Ball(middle=arm.shoulder, radius=radii.shoulder * thick)
    yield "elbow", Ball(middle=arm.elbow, radius=radii.elbow * thick)
    yield "wrist", Ball(middle=arm.wrist, radius=radii.wrist * small)
    yield "palm", Ball(middle=arm.palm, radius=radii.palm * small)
    yield "tips", Ball(middle=arm.tips, radius=radii.fingertip * small)
