"""A moment of a movement: a pose, or something between two poses."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from rebrace.engine.catalogue.pose import Anchor, ArmAim, Bend, Girdle, LegAim, Pose, Tilt

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Between(Generic[T]):
    """Something told in two ways that cannot be averaged number by number."""

    begins: T
    ends: T
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Posed:
    """A pose that may lie between two told ones."""

    anchor: "Anchor | Between[Any]"
    pelvis: Tilt
    lumbar: Bend
    thoracic: Bend
    neck: Bend
    head: Bend
    left_girdle: Girdle
    right_girdle: Girdle
    left_arm: "ArmAim | Between[Any]"
    right_arm: "ArmAim | Between[Any]"
    left_leg: "LegAim | Between[Any]"
    right_leg: "LegAim | Between[Any]"


def held(pose: Pose) -> Posed:
    """A told pose as a moment."""
    return Posed(
        anchor=pose.anchor,
        pelvis=pose.pelvis,
        lumbar=pose.lumbar,
        thoracic=pose.thoracic,
        neck=pose.neck,
        head=pose.head,
        left_girdle=pose.left_girdle,
        right_girdle=pose.right_girdle,
        left_arm=pose.left_arm,
        right_arm=pose.right_arm,
        left_leg=pose.left_leg,
        right_leg=pose.right_leg,
    )
