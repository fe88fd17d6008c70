"""When each cue of a session is due, worked out from what the page is told and not by the player itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECOND: Final = 1000
TICK: Final = "tick"
END: Final = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Something that is shown or sounds."""

    at: float
    """Thousandths of a second since the player began."""
    sounds: str
    """The side of the breath whose tone it has, a tick, an end; nothing for a beat that is only shown."""
    shown: bool
    """The words on the screen change."""


def schedule(play: dict[str, Any]) -> Iterator[Cue]:
    """Every cue of a session that nobody touches, from its first set on."""
    at = 0.0
    for step in play["steps"]:
        for number in range(1, step["sets"] + 1):
            ready = play["ready"] if number == 1 else play["ready_again"]
            yield from _count_down(at, ready, play["last"])
            at += ready * _SECOND
            yield from _set(at, step)
            at += _length(step)
            if number < step["sets"] and step["rest"]:
                # Two tones, the second at its own height a moment later; both hang on the same time.
                yield Cue(at=at, sounds=END, shown=True)
                yield from _count_down(at, step["rest"], play["last"])
                at += step["rest"] * _SECOND


def _count_down(at: float, seconds: int, last: int) -> Iterator[Cue]:
    yield Cue(at=at, sounds="", shown=True)
    for left in range(min(last, seconds), 0, -1):
        yield Cue(at=at + (seconds - left) * _SECOND, sounds=TICK, shown=False)


def _set(at: float, step: dict[str, Any]) -> Iterator[Cue]:
    length, into = _length(step), 0.0
    while into < length:
        for beat in step["pace"]["beats"]:
            if into < length:
                yield Cue(at=at + into, sounds="" if beat["still"] else beat["breath"], shown=True)
            into += beat["length"]


def _length(step: dict[str, Any]) -> float:
    pace = step["pace"]
    loop: float = sum(beat["length"] for beat in pace["beats"])
    return float(step["amount"] * pace["rounds"] * loop / pace["units"])
