"""Every screen in every theme at two widths into build/screenshots, and the README's pictures into docs/pictures.

With `twelve_weeks`: the pages of five people after twelve weeks instead.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.screens.samples import SAMPLES, page
from tools.twelve_weeks import __main__ as twelve_weeks
from tools.walk import chromium, pictures
from tools.walk.gallery import Gallery

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import Image
    from playwright.sync_api import Browser

ROOT: Final = Path(__file__).resolve().parents[2]
ALBUM: Final = ROOT / "build/screenshots"
README_PICTURE: Final = ROOT / "docs/pictures/screens.png"
THEMES: Final = ("light", "dark", "night")
WIDTHS: Final = (390, 320)
SHOWN: Final = (
    ("today_nothing_new", "light"),
    ("session_move", "light"),
    ("decision_same_day", "light"),
    ("moves", "light"),
    ("session_move", "night"),
)
"""The screens in the README, in order, each with its theme."""


def take(browser: Browser, name: str, *, theme: str, width: int) -> Image.Image:
    """One screen, as a phone of this width and theme shows it."""
    context = chromium.pick_up(browser, visitor=1, width=width)
    gallery = Gallery(context.new_page()).open()
    screen, path = SAMPLES[name]()
    gallery.show(page(screen, path, theme=theme), path, screen)
    picture = pictures.take(gallery.page)
    context.close()
    return picture


def main(names: Sequence[str]) -> int:
    """Take the named samples, or all of them and the README's picture; returns 2 for a name that no sample has."""
    if names[:1] == ["twelve_weeks"]:
        return twelve_weeks.main(names[1:])
    unknown = [name for name in names if name not in SAMPLES]
    if unknown:
        print(f"no screen is called {', '.join(unknown)}; there are {', '.join(SAMPLES)}", file=sys.stderr)
        return 2
    with chromium.open_browser() as browser:
        for name in names or SAMPLES:
            for theme in THEMES:
                for width in WIDTHS:
                    picture = take(browser, name, theme=theme, width=width)
                    pictures.save_small(picture, ALBUM / f"{name}-{theme}-{width}.png")
            print(f"  {name}", flush=True)
        if not names:
            shown = [take(browser, name, theme=theme, width=WIDTHS[0]) for name, theme in SHOWN]
            pictures.save_small(pictures.side_by_side(shown), README_PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
