"""Figures for pages that are shown without a server."""

from __future__ import annotations

from functools import cache

from rebrace.content import movements
from rebrace.content.drawn import drawn
from rebrace.content.figures import figure
from rebrace.content.loader import built_in
from rebrace.screens.figures import PREFIX, wanted


def is_figure(path: str) -> bool:
    """Whether a page asks for a figure with this path."""
    return path.startswith(PREFIX)


@cache
def figure_at(path: str) -> str:
    """The figure of an address that a page names."""
    exercise, rung, name = path.removeprefix(f"{PREFIX}{drawn().digest}/").split("/")
    known = built_in().catalogue.exercises[exercise]
    number, how = known.rung_number(rung), wanted(name)
    if how is None:
        raise ValueError(f"{path} is the address of no figure")
    return str(figure(known, number, movements=movements.built_in(), words=built_in().words, wanted=how))
