"""A figure written down: an SVG picture that moves by itself, without script and without style sheets."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rebrace.engine.body.drawing.parts import Form
from rebrace.engine.body.drawing.paths import path
from rebrace.engine.body.drawing.tracks import kept

Frame = Sequence[Sequence[int]]
"""The control points of every outline of a shape, at one moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The moments of a picture; a still picture has one."""

    times: tuple[float, ...]
    seconds: float
    tolerance: float

    def key_times(self, places: Sequence[int]) -> str:
        """The moments kept, as shares of the loop."""
        shares = [min(round(self.times[place] / self.seconds, 3), 1.0) for place in places]
        return ";".join(f"{share:g}" for share in shares)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Outlines with one fill, at every moment of the clock."""

    attributes: str
    frames: tuple[Frame, ...]
    form: Form = Form.SOFT
    shown: tuple[bool, ...] | None = None
    """At which moments it is seen; always when not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glow:
    """A soft light that moves: where its middle is, how it is turned, and how bright it is."""

    fill: str
    half_length: float
    half_width: float
    places: tuple[tuple[float, float, float], ...]
    """Right, down, and degrees, at every moment."""
    brightness: tuple[float, ...]


def shape(told: Shape, clock: Clock) -> str:
    """A shape as an element, animated when it moves."""
    flat = [[number for outline in frame for number in outline] for frame in told.frames]
    places = kept(clock.times, flat, clock.tolerance)
    first = f'<path {told.attributes} d="{path(told.frames[places[0]], told.form)}"'
    inside = "".join(_moving(told, clock, places)) if len(places) > 1 else ""
    inside += "".join(_appearing(told.shown, clock))
    return f"{first}>{inside}</path>" if inside else f"{first}/>"


def _moving(told: Shape, clock: Clock, places: Sequence[int]) -> Iterator[str]:
    values = ";".join(path(told.frames[place], told.form) for place in places)
    yield animate("d", clock, places, values)


def _appearing(shown: Sequence[bool] | None, clock: Clock) -> Iterator[str]:
    if shown is None or all(shown) or len(shown) == 1:
        return
    places = [0, *[place for place in range(1, len(shown)) if shown[place] is not shown[place - 1]]]
    values = ";".join("visible" if shown[place] else "hidden" for place in places)
    yield animate("visibility", clock, places, values, mode="discrete")


def animate(attribute: str, clock: Clock, places: Sequence[int], values: str, *, mode: str = "") -> str:
    """The element that moves an attribute for ever."""
    how = f' calcMode="{mode}"' if mode else ""
    return (
        f'<animate attributeName="{attribute}" dur="{clock.seconds:g}s" repeatCount="indefinite"{how}'
        f' keyTimes="{clock.key_times(places)}" values="{values}"/>'
    )


def glow(told: Glow, clock: Clock) -> str:
    """A glow as an element that moves, turns and pulses."""
    x, y, turn = told.places[0]
    moves = "".join(_transformed("translate", [(each[0], each[1]) for each in told.places], clock))
    turns = "".join(_transformed("rotate", [(each[2],) for each in told.places], clock))
    places = kept(clock.times, [(each * 100,) for each in told.brightness], 5)
    values = ";".join(f"{told.brightness[place]:.2g}" for place in places)
    pulses = animate("opacity", clock, places, values) if len(places) > 1 else ""
    return (
        f'<g transform="translate({x:.0f} {y:.0f})" opacity="{told.brightness[0]:.2g}">{moves}{pulses}'
        f'<ellipse fill="{told.fill}" rx="{told.half_length:.0f}" ry="{told.half_width:.0f}"'
        f' transform="rotate({turn:.0f})">{turns}</ellipse></g>'
    )


def _transformed(kind: str, values: Sequence[tuple[float, ...]], clock: Clock) -> Iterator[str]:
    places = kept(clock.times, values, clock.tolerance)
    if len(places) > 1:
        told = ";".join(" ".join(f"{number:.0f}" for number in values[place]) for place in places)
        yield (
            f'<animateTransform attributeName="transform" type="{kind}" dur="{clock.seconds:g}s"'
            f' repeatCount="indefinite" keyTimes="{clock.key_times(places)}" values="{told}"/>'
        )


def picture(size: tuple[int, int], definitions: str, inside: Iterable[str], *, title: str, description: str) -> str:
    """The whole picture with its text alternative."""
    width, height = size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"'
        f' aria-labelledby="t d"><title id="t">{escaped(title)}</title><desc id="d">{escaped(description)}</desc>'
        f"<defs>{definitions}</defs>{''.join(inside)}</svg>\n"
    )


def escaped(text: str) -> str:
    """Text that may stand between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
