"""A look at how she stands or sits as a phone's worker drives it: landmarks in, plain events and numbers out.

posing = begin(catalogue)
for each frame:
    for event in posing.step(seconds, people, aspect, tilt):
        ...                       # {"kind": "counted", "left": 3}, {"kind": "taken", "view": "side", "last": False}
posing.read()                     # {"stance": "standing", "levelled": True, "side": "left", "head": 123, ...}
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.posture import PostureCamera
from rebrace.engine.posture.glance import Glance, Sight
from rebrace.engine.posture.looking import START, LookEvent, step
from rebrace.engine.vocabulary.posture import FROM_THE_FRONT, FROM_THE_SIDE, Line
from rebrace.engine.wire.encoding import encode

_TENTHS: Final = 10
_BOUNDS: Final = (-900, 900)
"""What the fact holds, of degrees as of percent; a trunk that is upright enough to be read never comes near."""
_LONGEST: Final = 8
"""People in one picture that are looked at."""


class Posing:
    """One look under way; the only thing here that changes is which state it is in."""

    def __init__(self, camera: PostureCamera) -> None:
        self.camera = camera
        self.state = START

    def step(
        self, time: float, people: Sequence[Sequence[float]], aspect: float, tilt: float | None = None
    ) -> list[dict[str, object]]:
        """One frame: seconds, each person's 132 numbers, width by height of the picture, lean of the phone."""
        sight = Sight([list(each) for each in people[:_LONGEST]], aspect, tilt)
        self.state, events = step(self.state, time, sight, self.camera)
        return [told(event) for event in events]

    @property
    def view(self) -> str | None:
        """The view that is wanted now; None when all are done."""
        return self.state.view

    def read(self) -> dict[str, object] | None:
        """What has been read so far, as the fact keeps it; None before the view from the side is done."""
        return reading(self.state.readings)


def begin(catalogue: Catalogue) -> Posing:
    """A look that begins."""
    return Posing(catalogue.posture.camera)


def told(event: LookEvent) -> dict[str, object]:
    """An event in plain JSON types, with its `kind`: "hinted", "in_place", "counted" or "taken"."""
    table = encode(event)
    assert isinstance(table, dict)  # noqa: S101 - dataclasses become tables
    return {"kind": _kind(type(event).__name__), **table}


def reading(readings: Sequence[Glance]) -> dict[str, object] | None:
    """The readings of a look, from the side and then from the front, in the whole numbers of the fact."""
    if not readings:
        return None
    lines: dict[Line, float] = {}
    for view, each in zip((FROM_THE_SIDE, FROM_THE_FRONT), readings, strict=False):
        lines.update({line: value for line, value in each.lines.items() if line in view})
    return {
        "stance": readings[0].stance.value,
        "levelled": all(each.levelled for each in readings),
        "side": readings[0].side.value if readings[0].side else None,
        **{line.value: _whole(lines.get(line)) for line in Line},
    }


def _whole(value: float | None) -> int | None:
    """Tenths, within what the fact can hold."""
    least, most = _BOUNDS
    return None if value is None else min(max(round(value * _TENTHS), least), most)


@cache
def _kind(name: str) -> str:
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name).strip("_")
