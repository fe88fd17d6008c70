"""A hold as a ring that fills, with its seconds inside: how long she stays where she is."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rebrace.engine.body.camera import Spot
from rebrace.engine.body.cycle import Beat, Cycle
from rebrace.engine.catalogue.movement import Phase

_LEAST: Final = 2
"""Seconds from which staying is something to count."""
_ABOUT: Final = 0.01
"""Seconds before a hold that belong to it."""
_RADIUS: Final = 46
_THICK: Final = 11
_LETTER: Final = 52
_FAINT: Final = 0.3
"""Units of the canvas for the ring, its line and its figures; how faint the way of the ring is."""
_ASIDE: Final = 100
"""Units between the middle of the ring and the edges of the canvas."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holds:
    """When she stays away from the start, in seconds of the loop."""

    spans: tuple[tuple[float, float], ...]
    loop: float
    """Seconds of the loop."""

    @property
    def longest(self) -> int:
        """Whole seconds of the longest hold; 0 when there is none to count."""
        return max((round(end - begin) for begin, end in self.spans), default=0)

    def hold(self, seconds: float) -> bool:
        """Whether she stays at a time of the loop, or is about to."""
        return any(begin - _ABOUT <= seconds <= end for begin, end in self.spans)


def holds(loop: Cycle) -> Holds:
    """The holds of a loop that are long enough to count."""
    spans = [(beat.at, beat.at + beat.seconds) for beat in loop.beats if _stays(beat)]
    return Holds(spans=tuple(spans), loop=loop.seconds)


def _stays(beat: Beat) -> bool:
    return beat.phase is Phase.HOLD and beat.begins == beat.ends and beat.seconds >= _LEAST


def ring(told: Holds, colour: str, at: Spot, *, moving: bool) -> str:
    """The ring: it fills while she stays and is gone while she moves; a still shows it full."""
    line = f'r="{_RADIUS}" fill="none" stroke="{colour}" stroke-width="{_THICK}"'
    hidden = ' visibility="hidden"' if moving else ""
    return (
        f'<g transform="translate({at[0]:.0f} {at[1]:.0f})"{hidden}>{_appearing(told) if moving else ""}'
        f'<circle {line} opacity="{_FAINT:g}"/>'
        f'<circle {line} transform="rotate(-90)" pathLength="1" stroke-dasharray="1">'
        f"{_filling(told) if moving else ''}</circle>"
        f'<text fill="{colour}" font-family="system-ui,sans-serif" font-size="{_LETTER}" font-weight="700"'
        f' text-anchor="middle" y="{_LETTER * 0.35:.0f}">{told.longest}</text></g>'
    )


def corner(drawn: Iterable[Spot], width: int) -> Spot:
    """The upper corner that lies farther from what is drawn."""
    spots = list(drawn)
    corners: tuple[Spot, ...] = ((width - _ASIDE, _ASIDE), (_ASIDE, _ASIDE))
    return max(corners, key=lambda place: min(math.dist(place, spot) for spot in spots))


def _appearing(told: Holds) -> str:
    times = [0.0, *(each for span in told.spans for each in span)]
    values = ";".join(["hidden", *["visible", "hidden"] * len(told.spans)])
    return _animate("visibility", told, times, values, ' calcMode="discrete"')


def _filling(told: Holds) -> str:
    times = [0.0, *(each for span in told.spans for each in span), told.loop]
    values = ";".join(["1", *["1", "0"] * len(told.spans), "0"])
    return _animate("stroke-dashoffset", told, times, values, "")


def _animate(attribute: str, told: Holds, times: Iterable[float], values: str, how: str) -> str:
    shares = ";".join(f"{min(round(each / told.loop, 3), 1.0):g}" for each in times)
    return (
        f'<animate attributeName="{attribute}" dur="{told.loop:g}s" repeatCount="indefinite"{how}'
        f' keyTimes="{shares}" values="{values}"/>'
    )
