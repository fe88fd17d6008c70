"""A movement as a strip of pictures: some moments of the moving figure, from its start through its breath and back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from PIL import Image

from rebrace.content import loader, movements
from rebrace.content.figures import Wanted, figure
from rebrace.engine.catalogue.look import Theme
from tools.walk import pictures

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from rebrace.engine.catalogue.exercise import Exercise

MOMENTS: Final = 6
"""Pictures of a strip; evenly through the loop, so that breath in and breath out are both among them."""
WIDTH: Final = 390
"""Each as wide as the phone for which figures are drawn."""
PAPER: Final = {Theme.LIGHT: "#fbebdd", Theme.DARK: "#2a211b", Theme.NIGHT: "#1a1511"}
"""What figures stand on in each theme, as in `rebrace.css`."""
_STOP: Final = """() => {
  const figure = document.querySelector("svg");
  figure.pauseAnimations();
  return Math.max(...[...figure.querySelectorAll("[dur]")].map((each) => Number.parseFloat(each.getAttribute("dur"))));
}"""
_TURN: Final = "(seconds) => document.querySelector('svg').setCurrentTime(seconds)"


def strip(page: Page, exercise: Exercise, rung_number: int, theme: Theme) -> Image.Image:
    """The strip of a rung, counted from 1."""
    content = loader.built_in()
    wanted = Wanted(theme=theme)
    drawn = figure(exercise, rung_number, movements=movements.built_in(), words=content.words, wanted=wanted)
    page.set_content(f'<body style="margin: 0; background: {PAPER[theme]}">{drawn}')
    seconds = float(page.evaluate(_STOP))
    return pictures.side_by_side([_at(page, seconds * place / MOMENTS) for place in range(MOMENTS)], gap=0)


def sheet(page: Page, exercise: Exercise, theme: Theme) -> Image.Image:
    """The strips of all rungs, one under the other."""
    style = movements.built_in().style
    page.set_viewport_size({"width": WIDTH, "height": round(WIDTH * style.height / style.width)})
    return pictures.one_below_another(
        [strip(page, exercise, rung, theme) for rung in range(1, len(exercise.rungs) + 1)]
    )


def _at(page: Page, seconds: float) -> Image.Image:
    page.evaluate(_TURN, seconds)
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")
