"""The same pose with left and right exchanged."""

from dataclasses import replace
from typing import Any

from rebrace.engine.body.posed import Between, Posed
from rebrace.engine.catalogue.movement import Contact
from rebrace.engine.catalogue.pose import Bend, Tilt


def mirrored(pose: Posed) -> Posed:
    """A pose on the other side; limbs are told outward, so they only change places."""
    return Posed(
        anchor=_anchor(pose.anchor),
        pelvis=_tilt(pose.pelvis),
        lumbar=_bend(pose.lumbar),
        thoracic=_bend(pose.thoracic),
        neck=_bend(pose.neck),
        head=_bend(pose.head),
        left_girdle=pose.right_girdle,
        right_girdle=pose.left_girdle,
        left_arm=pose.right_arm,
        right_arm=pose.left_arm,
        left_leg=pose.right_leg,
        right_leg=pose.left_leg,
    )


def mirrored_contact(contact: Contact) -> Contact:
    """A contact on the other side."""
    name = contact.value
    if name.startswith("left_"):
        return Contact(name.replace("left_", "right_", 1))
    return Contact(name.replace("right_", "left_", 1))


def _anchor(anchor: Any) -> Any:  # noqa: ANN401 - an anchor, or something between two
    if isinstance(anchor, Between):
        return Between(begins=_anchor(anchor.begins), ends=_anchor(anchor.ends), share=anchor.share)
    return replace(anchor, at=(anchor.at[0], -anchor.at[1], anchor.at[2]))


def _tilt(tilt: Tilt) -> Tilt:
    return replace(tilt, roll=-tilt.roll, turn=-tilt.turn)


def _bend(bend: Bend) -> Bend:
    return replace(bend, side=-bend.side, twist=-bend.twist)
