"""A pose with a fault in it: what the fault changes is added to the pose's angles and places."""

from dataclasses import dataclass, fields, replace
from typing import Any

from rebrace.engine.body.posed import Posed
from rebrace.engine.catalogue.movement import FaultForm

_BOTH = {
    "girdles": ("left_girdle", "right_girdle"),
    "arms": ("left_arm", "right_arm"),
    "legs": ("left_leg", "right_leg"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault, and how much of it is shown."""

    form: FaultForm
    amount: float


def faulty(pose: Posed, faults: list[Fault]) -> Posed:
    """The pose with all these faults; a change told in another way than the pose's limb leaves the limb alone."""
    for fault in faults:
        for each in fields(fault.form.add):
            change = getattr(fault.form.add, each.name)
            if change is None or each.name == "like":
                continue
            for name in _BOTH.get(each.name, (each.name,)):
                pose = replace(pose, **{name: _changed(getattr(pose, name), change, fault.amount)})
    return pose


def _changed(told: Any, change: Any, amount: float) -> Any:  # noqa: ANN401 - any part of a pose
    if type(told) is not type(change):
        return told
    return replace(
        told,
        **{each.name: _sum(getattr(told, each.name), getattr(change, each.name), amount) for each in fields(change)},
    )


def _sum(told: Any, change: Any, amount: float) -> Any:  # noqa: ANN401 - a number, a place or a word
    if isinstance(told, tuple) and isinstance(change, tuple):
        return tuple([a + b * amount for a, b in zip(told, change, strict=True)])
    both = isinstance(told, int | float) and isinstance(change, int | float)
    return told + change * amount if both else told
