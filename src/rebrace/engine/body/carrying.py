"""Feet and hands that are carried over an arc from one place to the next."""

from dataclasses import replace
from typing import Any

from rebrace.engine.body.posed import Posed
from rebrace.engine.catalogue.movement import Contact
from rebrace.engine.catalogue.pose import ArmReach, LegReach

_LIMBS = {
    Contact.LEFT_FOOT: "left_leg",
    Contact.RIGHT_FOOT: "right_leg",
    Contact.LEFT_HAND: "left_arm",
    Contact.RIGHT_HAND: "right_arm",
}


def carried(pose: Posed, lifts: tuple[Contact, ...], height: float) -> Posed:
    """The pose with what is lifted so many centimetres above its straight way."""
    if height == 0:
        return pose
    for name in (_LIMBS[each] for each in lifts if each in _LIMBS):
        aim = getattr(pose, name)
        if isinstance(aim, ArmReach | LegReach):
            at = (aim.at[0], aim.at[1], aim.at[2] + height)
            higher: dict[str, Any] = {name: replace(aim, at=at)}
            pose = replace(pose, **higher)
    return pose
