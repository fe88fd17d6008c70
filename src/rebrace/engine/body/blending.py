"""The pose a share of the way from one pose to another: angles and places are averaged number by number."""

from dataclasses import fields, replace
from typing import Any, TypeVar

from rebrace.engine.body.posed import Between, Posed
from rebrace.engine.catalogue.pose import Anchor, ArmLaid, ArmReach, Bend, Girdle, LegLaid, LegReach, Tilt

T = TypeVar("T", Tilt, Bend, Girdle)


def blended(begins: Posed, ends: Posed, share: float) -> Posed:
    """The pose a share of the way on: 0 is the first, 1 the second; less or more goes beyond them."""
    return Posed(
        anchor=_anchor(begins.anchor, ends.anchor, share),
        pelvis=_averaged(begins.pelvis, ends.pelvis, share),
        lumbar=_averaged(begins.lumbar, ends.lumbar, share),
        thoracic=_averaged(begins.thoracic, ends.thoracic, share),
        neck=_averaged(begins.neck, ends.neck, share),
        head=_averaged(begins.head, ends.head, share),
        left_girdle=_averaged(begins.left_girdle, ends.left_girdle, share),
        right_girdle=_averaged(begins.right_girdle, ends.right_girdle, share),
        left_arm=_limb(begins.left_arm, ends.left_arm, share),
        right_arm=_limb(begins.right_arm, ends.right_arm, share),
        left_leg=_limb(begins.left_leg, ends.left_leg, share),
        right_leg=_limb(begins.right_leg, ends.right_leg, share),
    )


def _averaged(begins: T, ends: T, share: float) -> T:
    if begins == ends:
        return begins
    return replace(
        begins,
        **{each.name: _number(getattr(begins, each.name), getattr(ends, each.name), share) for each in fields(begins)},
    )


def _anchor(begins: Any, ends: Any, share: float) -> Any:  # noqa: ANN401 - an anchor, or something between two
    if begins == ends:
        return begins
    if not isinstance(begins, Anchor) or not isinstance(ends, Anchor) or begins.rest is not ends.rest:
        return Between(begins=begins, ends=ends, share=share)
    return replace(begins, at=_place(begins.at, ends.at, share))


def _limb(begins: Any, ends: Any, share: float) -> Any:  # noqa: ANN401 - the aims of an arm, or those of a leg
    if begins == ends:
        return begins
    if type(begins) is not type(ends) or isinstance(begins, Between) or _fixed_to(begins) != _fixed_to(ends):
        return Between(begins=begins, ends=ends, share=share)
    return replace(
        begins,
        **{each.name: _told(getattr(begins, each.name), getattr(ends, each.name), share) for each in fields(begins)},
    )


def _fixed_to(aim: object) -> object:
    """What has to agree for two aims to be averaged."""
    if isinstance(aim, ArmReach):
        return aim.on, aim.fingers is None
    if isinstance(aim, LegReach):
        return aim.knee is None
    return aim.surface if isinstance(aim, ArmLaid) else isinstance(aim, LegLaid)


def _told(begins: Any, ends: Any, share: float) -> Any:  # noqa: ANN401 - a number, a place or a word
    if isinstance(begins, tuple):
        return _place(begins, ends, share)
    return _number(begins, ends, share) if isinstance(begins, int | float) else begins


def _place(begins: tuple[float, ...], ends: tuple[float, ...], share: float) -> Any:  # noqa: ANN401 - as long as given
    return tuple([_number(a, b, share) for a, b in zip(begins, ends, strict=True)])


def _number(begins: float, ends: float, share: float) -> float:
    return begins + (ends - begins) * share
