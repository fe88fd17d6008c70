"""From a pose to a body in the room: the trunk is anchored, then the limbs reach for their places."""

import math
from dataclasses import dataclass

from rebrace.engine.body import skin, vectors
from rebrace.engine.body.arms import ArmSolver
from rebrace.engine.body.build import Build
from rebrace.engine.body.legs import LegSolver
from rebrace.engine.body.limbs import Arm, Leg
from rebrace.engine.body.posed import Between, Posed
from rebrace.engine.body.reaching import NEARLY_STRAIGHT
from rebrace.engine.body.surfaces import Stage
from rebrace.engine.body.trunk import Trunk, trunk
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.pose import Anchor, LegReach, Part, Rest

UPPER_BACK = 0.75
_BLADES = 0.7
"""Heights of the chest by which the trunk is laid down or leant on an edge."""
_DOWN: Vector = (0.0, 0.0, -1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body in the room."""

    build: Build
    trunk: Trunk
    cuts: tuple[skin.Cut, ...]
    left_arm: Arm
    right_arm: Arm
    left_leg: Leg
    right_leg: Leg
    breath: float
    """0 when she has breathed out, 1 when in."""

    @property
    def arms(self) -> tuple[Arm, Arm]:
        """Left and right."""
        return self.left_arm, self.right_arm

    @property
    def legs(self) -> tuple[Leg, Leg]:
        """Left and right."""
        return self.left_leg, self.right_leg


def solved(pose: Posed, build: Build, stage: Stage, breath: float) -> Body:
    """The body of a pose, with its breath at a level from 0 (out) to 1 (in)."""
    at_origin = trunk(pose, build)
    placed = at_origin.moved(_way(pose, at_origin, build, breath))
    legs = [
        LegSolver(build=build, pelvis=placed.pelvis, side=side).leg(aim)
        for side, aim in ((1, pose.left_leg), (-1, pose.right_leg))
    ]
    swell = breath * max(section.breath for section in build.mannequin.sections)
    arms = [
        ArmSolver(build=build, trunk=placed, stage=stage, girdle=girdle, side=side, swell=swell).arm(aim)
        for side, girdle, aim in (
            (1, pose.left_girdle, pose.left_arm),
            (-1, pose.right_girdle, pose.right_arm),
        )
    ]
    return Body(
        build=build,
        trunk=placed,
        cuts=skin.cuts(placed, build, breath),
        left_arm=arms[0],
        right_arm=arms[1],
        left_leg=legs[0],
        right_leg=legs[1],
        breath=breath,
    )


def _way(pose: Posed, at_origin: Trunk, build: Build, breath: float) -> Vector:
    anchor = pose.anchor
    if isinstance(anchor, Between):
        begins = _to_anchor(anchor.begins, pose, at_origin, build, breath)
        ends = _to_anchor(anchor.ends, pose, at_origin, build, breath)
        return vectors.mixed(begins, ends, anchor.share)
    return _to_anchor(anchor, pose, at_origin, build, breath)


def _to_anchor(anchor: Anchor, pose: Posed, at_origin: Trunk, build: Build, breath: float) -> Vector:
    """The way from the origin to where the anchor holds the trunk."""
    at = vectors.scaled(anchor.at, build.centimetre)
    if anchor.rest is Rest.PELVIS:
        return _settled(at, pose, at_origin, build)
    if anchor.rest is Rest.BLADES:
        return vectors.sub(at, blades(at_origin, build, breath))
    if anchor.rest is Rest.KNEES:
        middle, lowest = _knees(pose, at_origin, build)
    elif anchor.rest is Rest.SEAT:
        middle, lowest = vectors.ORIGIN, _lowest_seat(at_origin, build)
    else:
        middle = at_origin.frame(Part.CHEST, UPPER_BACK, build).origin
        lowest = _lowest_trunk(at_origin, build, breath)
    return (at[0] - middle[0], at[1] - middle[1], at[2] - lowest)


def _settled(at: Vector, pose: Posed, at_origin: Trunk, build: Build) -> Vector:
    """Lowered until the feet that stay put are within reach."""
    height, reach = at[2], (build.thigh + build.shank) * NEARLY_STRAIGHT
    for side, aim in ((1, pose.left_leg), (-1, pose.right_leg)):
        if isinstance(aim, LegReach):
            solver = LegSolver(build=build, pelvis=at_origin.pelvis, side=side)
            ankle, hip = solver.ankle_target(aim), solver.hip
            aside = math.hypot(ankle[0] - at[0] - hip[0], ankle[1] - at[1] - hip[1])
            height = min(height, ankle[2] + math.sqrt(max(reach * reach - aside * aside, 0.0)) - hip[2])
    return (at[0], at[1], height)


def blades(at_origin: Trunk, build: Build, breath: float) -> Vector:
    """The skin over the shoulder blades."""
    chest = [section for section in build.mannequin.sections if section.part is Part.CHEST]
    nearest = min(chest, key=lambda section: abs(section.height - _BLADES))
    cut = skin.cut(nearest, at_origin, build, breath)
    return vectors.sub(cut.middle, cut.deep)


def _knees(pose: Posed, at_origin: Trunk, build: Build) -> tuple[Vector, float]:
    knees = [
        LegSolver(build=build, pelvis=at_origin.pelvis, side=side).leg(aim).knee
        for side, aim in ((1, pose.left_leg), (-1, pose.right_leg))
    ]
    radius = build.mannequin.radii.knee * build.thickness
    return vectors.mixed(knees[0], knees[1], 0.5), min(knee[2] for knee in knees) - radius


def _lowest_seat(at_origin: Trunk, build: Build) -> float:
    seat = [section for section in build.mannequin.sections if section.part is Part.PELVIS]
    hips = [
        LegSolver(build=build, pelvis=at_origin.pelvis, side=side).hip[2] - build.mannequin.radii.hip * build.thickness
        for side in (1, -1)
    ]
    return min(*hips, *(-skin.cut(section, at_origin, build, 0.0).reach(_DOWN) for section in seat))


def _lowest_trunk(at_origin: Trunk, build: Build, breath: float) -> float:
    rounds: list[skin.Cut | skin.Ball] = [*skin.cuts(at_origin, build, breath), *skin.head_balls(at_origin, build)]
    return min(-each.reach(_DOWN) for each in rounds)
