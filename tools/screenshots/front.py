"""The pictures that the README shows: each from the screen itself, as a phone in the hand has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tools.figures import __main__ as contact_sheet
from tools.screenshots import moves, screens
from tools.screenshots.places import SHOWN, WIDTHS
from tools.walk import pictures

if TYPE_CHECKING:
    from PIL import Image
    from playwright.sync_api import Browser

STILL: Final = {
    "today": ("today_nothing_new", "light"),
    "red_flag": ("decision_same_day", "light"),
    "moves": ("moves", "dark"),
}
"""Names of pictures, each with its sample and its theme."""
LED: Final = {
    "session": moves.Led(exercise="glute_bridge", rung=3, count=2),
    "night": moves.Led(exercise="cat_cow", rung=1, count=2, theme="night"),
}
"""Names of pictures of the player, each with the set it leads."""


def take_all(browser: Browser) -> None:
    """Every picture of the README, and the contact sheet of all figures."""
    for name, (sample, theme) in STILL.items():
        _keep(name, screens.take(browser, sample, theme=theme, width=WIDTHS[0]))
    for name, led in LED.items():
        _keep(name, moves.played(browser, led))
    contact_sheet.take(browser)


def _keep(name: str, picture: Image.Image) -> None:
    size = pictures.save_small(picture, SHOWN / f"{name}.png")
    print(f"  docs/pictures/{name}.png, {size / 1000:.0f} kB", flush=True)
