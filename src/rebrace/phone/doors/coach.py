"""The camera coach: `begin` a set, `step` through frames, `interrupted`, `corrected` by her, and the `summary`."""

from collections.abc import Mapping
from typing import Any, Final

from rebrace.content.loader import built_in
from rebrace.engine.wire.coaching import Coaching, begin
from rebrace.phone import clinic

_SETS: Final[dict[str, Coaching]] = {}
_NOW: Final = "now"


def call(told: Mapping[str, Any]) -> object:
    """Do what `ask` says, with the one set of this worker."""
    match told["ask"]:
        case "begin":
            clinic.lay_open()
            catalogue = built_in().catalogue
            _SETS[_NOW] = begin(catalogue, told["exercise"], told["rung"], goal=told["goal"])
            return None
        case "step":
            return _SETS[_NOW].step(told["time"], told["points"], told["aspect"], told["tilt"])
        case "corrected":
            _SETS[_NOW].corrected(told["side"], told["by"])
            return None
        case "interrupted":
            _SETS[_NOW].interrupted()
            return None
        case "summary":
            return _SETS[_NOW].summary()
        case unknown:
            raise ValueError(f"The coach does not {unknown}.")
