"""The colours of a chart: the tokens of the style sheet, so that there is one set of them."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from rebrace.screens.assets import FOLDER

Colours = Mapping[str, str]
"""Tokens such as `teal`, by name."""

THEMES: Final[Mapping[str, str]] = {"light": ":root", "dark": ".theme-dark", "night": ".theme-night"}
"""Where each theme's tokens stand in the style sheet."""
_TOKEN: Final = re.compile(r"--([a-z-]+):\s*(#[0-9a-fA-F]{3,8})\s*;")


@cache
def colours(theme: str) -> Colours | None:
    """The tokens of a theme; None for one that there is not."""
    place = THEMES.get(theme)
    if place is None:
        return None
    styles = (FOLDER / "rebrace.css").read_text(encoding="utf-8")
    block = re.search(rf"^{re.escape(place)} \{{(.*?)^\}}", styles, re.DOTALL | re.MULTILINE)
    return dict(_TOKEN.findall(block[1])) if block else None
