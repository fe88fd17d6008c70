"""Addresses of the figures: each names its rung, what it shows, its light, and a digest to be kept for ever by."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from rebrace.content.drawn import drawn
from rebrace.engine.catalogue.look import Theme
from rebrace.engine.facts.kinds import preferences

PREFIX: Final = "/figures/"


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


def address(exercise: str, rung: str, shown: str, theme: str) -> str:
    """The address of one figure on this host."""
    return f"{PREFIX}{drawn().digest}/{exercise}/{rung}/{shown}.{theme}.svg"


def lights(theme: preferences.Theme) -> tuple[tuple[Theme, str], ...]:
    """The lights of a theme, each with the question to the browser that chooses it; the last one is not asked for."""
    if theme == preferences.Theme.AUTO:
        return (Theme.DARK, "(prefers-color-scheme: dark)"), (Theme.LIGHT, "")
    return ((Theme(theme), ""),)


def addresses(rungs: Iterable[tuple[str, str]], theme: preferences.Theme) -> Iterator[str]:
    """Every figure that screens of a theme may ask for: of exercises and their rungs, to be kept without a network."""
    for exercise, rung in rungs:
        if has_figure(exercise):
            for light, _ in lights(theme):
                yield from (address(exercise, rung, shown, light) for shown in Shown)
