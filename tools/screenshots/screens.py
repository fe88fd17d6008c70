"""Every screen in every theme at two widths, its scripts at work, from memory: no server stands behind it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from tests.screens.samples import SAMPLES, page
from tools.screenshots.places import ALBUM, THEMES, WIDTHS
from tools.walk import chromium, pictures
from tools.walk.gallery import Gallery

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL import Image
    from playwright.sync_api import Browser

    from rebrace.engine.flows.given import Screen

_PATIENCE: Final = 180_000
"""Milliseconds that a machine with much else to do may take to draw all figures of a page."""


@contextmanager
def gallery(browser: Browser, *, width: int = WIDTHS[0], motion: bool = False) -> Iterator[Gallery]:
    """A phone that shows screens; it is put away with the block."""
    context = chromium.pick_up(browser, visitor=1, width=width, motion=motion)
    context.set_default_timeout(_PATIENCE)
    yield Gallery(context.new_page()).open()
    context.close()


def hang(shown: Gallery, screen: Screen, path: str, *, theme: str) -> None:
    """Show a screen, and wait until its scripts and figures have come."""
    shown.show(page(screen, path, theme=theme), path, screen)
    shown.page.wait_for_load_state("networkidle")


def take(browser: Browser, name: str, *, theme: str, width: int) -> Image.Image:
    """One screen, as a phone of this width and theme shows it."""
    screen, path = SAMPLES[name]()
    with gallery(browser, width=width) as shown:
        hang(shown, screen, path, theme=theme)
        return pictures.take(shown.page)


def take_all(browser: Browser, names: Sequence[str]) -> None:
    """The pictures of the named samples, or of all."""
    for name in names or SAMPLES:
        for theme in THEMES:
            for width in WIDTHS:
                picture = take(browser, name, theme=theme, width=width)
                pictures.save_small(picture, ALBUM / "screens" / f"{name}-{theme}-{width}.png")
        print(f"  {name}", flush=True)
