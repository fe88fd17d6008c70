"""The body that figures and synthetic streams are made of: lengths, girths, limits, muscles.

Lengths and radii are fractions of stature.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rebrace.engine.catalogue.pose import Offset, Part, PoseSketch


@dataclass(frozen=True, slots=True, kw_only=True)
class Lengths:
    """Bones and joints."""

    stature: float
    """Of the body that content's centimetres are told on, in centimetres."""
    foot_height: float
    shank: float
    thigh: float
    hip_half: float
    """From the middle of the pelvis to a hip joint."""
    pelvis: float
    """From the hip joints' middle up to the lumbar spine."""
    lumbar: float
    thoracic: float
    neck: float
    shoulder_drop: float
    """From the base of the neck down to the line of the shoulders."""
    breastbone_half: float
    clavicle: float
    upper_arm: float
    forearm: float
    palm: float
    """From the wrist to the middle of the palm."""
    fingers: float
    """From the middle of the palm to the fingertips."""
    heel_back: float
    ball_ahead: float
    toes_ahead: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Radii:
    """Half thicknesses of limbs."""

    hip: float
    knee: float
    calf: float
    ankle: float
    heel: float
    ball: float
    toes: float
    shoulder: float
    elbow: float
    forearm: float
    wrist: float
    palm: float
    fingertip: float
    neck: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A cut through the trunk: an ellipse at a height of the pelvis, the waist or the chest."""

    part: Part
    height: float
    """0 at the lower end of the part, 1 at its upper end."""
    half_width: float
    half_depth: float
    forward: float = 0
    """How far its middle lies in front of the spine."""
    breath: float = 0
    """How much wider and deeper it is when she has breathed in, as a share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadShape:
    """The head, its middle measured from its joint."""

    middle: Offset
    half_depth: float
    half_width: float
    half_height: float
    jaw: Offset
    jaw_radius: float
    nose: Offset
    nose_radius: float
    eye: Offset
    ear: Offset
    mouth: Offset


@dataclass(frozen=True, slots=True, kw_only=True)
class Muscle:
    """Where a muscle shows under the skin, on either side."""

    part: Part
    begins: Offset
    ends: Offset
    width: float
    breathes: bool = False
    """It glows with the breath rather than with the movement."""


class Joint(StrEnum):
    """A joint whose range has limits."""

    LUMBAR_FLEX = "lumbar_flex"
    LUMBAR_SIDE = "lumbar_side"
    LUMBAR_TWIST = "lumbar_twist"
    THORACIC_FLEX = "thoracic_flex"
    THORACIC_SIDE = "thoracic_side"
    THORACIC_TWIST = "thoracic_twist"
    NECK_FLEX = "neck_flex"
    NECK_SIDE = "neck_side"
    NECK_TWIST = "neck_twist"
    HIP_FLEX = "hip_flex"
    HIP_OUT = "hip_out"
    KNEE = "knee"
    ANKLE = "ankle"
    ARM_ELEVATION = "arm_elevation"
    ELBOW = "elbow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mannequin:
    """The body, ready to be posed."""

    lengths: Lengths
    radii: Radii
    sections: tuple[Section, ...]
    head: HeadShape
    shoulder_rhythm: float
    """How far a shoulder rises for each degree its arm is raised ..."""
    shoulder_rhythm_from: float
    """... beyond this many degrees."""
    limits: Mapping[Joint, tuple[float, float]]
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Muscles:
    """The muscles that figures can tint, by id."""

    muscles: Mapping[str, Muscle]


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions:
    """Poses that movements begin from, by id."""

    poses: Mapping[str, PoseSketch]
