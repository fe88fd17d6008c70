"""A look at how she stands or sits: `begin` it, `step` through frames, and `read` what was seen."""

from collections.abc import Mapping
from typing import Any, Final

from rebrace.content.loader import built_in
from rebrace.engine.wire.posing import Posing, begin
from rebrace.phone import clinic

_LOOKS: Final[dict[str, Posing]] = {}
_NOW: Final = "now"


def call(told: Mapping[str, Any]) -> object:
    """Do what `ask` says, with the one look of this worker."""
    match told["ask"]:
        case "begin":
            clinic.lay_open()
            _LOOKS[_NOW] = begin(built_in().catalogue)
            return None
        case "step":
            return _LOOKS[_NOW].step(told["time"], told["people"], told["aspect"], told["tilt"])
        case "read":
            return _LOOKS[_NOW].read()
        case unknown:
            raise ValueError(f"The look does not {unknown}.")
