"""Breath through the motion sensor: `begin` to feel, and `step` through samples with what the guide asks for."""

from collections.abc import Mapping
from typing import Any, Final

from rebrace.content.loader import built_in
from rebrace.engine.wire.breathing import Breathing, begin
from rebrace.phone import clinic

_FELT: Final[dict[str, Breathing]] = {}
_NOW: Final = "now"
_NUMBERS: Final = 4
"""Of one sample: seconds, and metres per second squared along the phone's three axes."""


def call(told: Mapping[str, Any]) -> object:
    """Do what `ask` says, with the one breath of this worker."""
    match told["ask"]:
        case "begin":
            clinic.lay_open()
            _FELT[_NOW] = begin(built_in().catalogue)
            return None
        case "step":
            return _step(_FELT[_NOW], told["guide"], list(told["samples"]))
        case unknown:
            raise ValueError(f"Breath does not {unknown}.")


def _step(breathing: Breathing, guide: str, numbers: list[float]) -> dict[str, object]:
    """What there is to say after samples, one after the other in one list, and what can be shown now."""
    breathing.guide(guide)
    whole = len(numbers) - len(numbers) % _NUMBERS
    events = [event for at in range(0, whole, _NUMBERS) for event in breathing.step(*numbers[at : at + _NUMBERS])]
    return {"events": events, "reading": breathing.reading()}
