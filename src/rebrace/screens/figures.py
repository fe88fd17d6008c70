"""Addresses of the figures: each names its rung, what it shows, its light, and a digest to be kept for ever by.

A figure of another skin or hair than the usual names them after its light; nothing tells whose it is.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from rebrace.content.drawn import drawn
from rebrace.content.figures import Wanted
from rebrace.engine.body.figure import Moment
from rebrace.engine.catalogue.look import Theme
from rebrace.engine.facts.kinds import preferences
from rebrace.engine.vocabulary.appearance import USUAL, Appearance, Hair, Skin

PREFIX: Final = "/figures/"
_ENDING: Final = ".svg"
_TOLD: Final = 2
"""How many words an address has for skin and hair."""


class Shown(StrEnum):
    """What a figure shows."""

    MOVING = "moving"
    START = "start"
    END = "end"
    POSES = "poses"
    """Start and end in one picture, for whoever wants no motion."""


def has_figure(exercise: str) -> bool:
    """Whether an exercise tells how it moves."""
    return exercise in drawn().exercises


def address(exercise: str, rung: str, shown: str, theme: str, appearance: Appearance = USUAL) -> str:
    """The address of one figure on this host."""
    person = "" if appearance == USUAL else f".{appearance.skin}.{appearance.hair}"
    return f"{PREFIX}{drawn().digest}/{exercise}/{rung}/{shown}.{theme}{person}{_ENDING}"


def wanted(name: str) -> Wanted | None:
    """How a figure is wanted by the last part of its address; None when that is no figure's."""
    told, ending, rest = name.partition(_ENDING)
    shown, theme, *person = told.split(".") if ending and not rest and "." in told else ("", "")
    if shown not in list(Shown) or theme not in list(Theme):
        return None
    appearance = _appearance(person)
    if appearance is None:
        return None
    moment = None if shown == Shown.MOVING else Moment(shown)
    return Wanted(theme=Theme(theme), appearance=appearance, moment=moment)


def _appearance(told: list[str]) -> Appearance | None:
    """The usual one when nothing is told; told, it is another, so that no figure has two addresses."""
    if not told:
        return USUAL
    if len(told) != _TOLD or told[0] not in list(Skin) or told[1] not in list(Hair):
        return None
    found = Appearance(skin=Skin(told[0]), hair=Hair(told[1]))
    return None if found == USUAL else found


def lights(theme: preferences.Theme) -> tuple[tuple[Theme, str], ...]:
    """The lights of a theme, each with the question to the browser that chooses it; the last one is not asked for."""
    if theme == preferences.Theme.AUTO:
        return (Theme.DARK, "(prefers-color-scheme: dark)"), (Theme.LIGHT, "")
    return ((Theme(theme), ""),)


def addresses(
    rungs: Iterable[tuple[str, str]], theme: preferences.Theme, appearance: Appearance = USUAL
) -> Iterator[str]:
    """Every figure that screens of a theme may ask for: of exercises and their rungs, to be kept without a network."""
    for exercise, rung in rungs:
        if has_figure(exercise):
            for light, _ in lights(theme):
                yield from (address(exercise, rung, shown, light, appearance) for shown in Shown)
