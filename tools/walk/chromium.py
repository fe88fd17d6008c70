"""The machine's browser, and phones in it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import sync_playwright

from tools.setup import browser
from tools.walk.phone import HEIGHT, WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext

COUNTRY: Final = "en-AU"
"""What the browser says of where it is."""


def launch_options() -> dict[str, Any]:
    """How the browser is started: the machine's own where it has one, and as a container lets it."""
    path = browser.find()
    return {"args": ["--no-sandbox"], **({"executable_path": path} if path else {})}


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A browser for a tool; it closes with the block."""
    with sync_playwright() as library:
        opened = library.chromium.launch(**launch_options())
        try:
            yield opened
        finally:
            opened.close()


def pick_up(
    browser: Browser,
    *,
    visitor: int,
    width: int = WIDTH,
    height: int = HEIGHT,
    scripts: bool = True,
    country: str = COUNTRY,
    motion: bool = False,
) -> BrowserContext:
    """A phone that nobody has used: no cookies, and a network address of its own; it wants no motion unless told."""
    return browser.new_context(
        viewport={"width": width, "height": height},
        locale=country,
        java_script_enabled=scripts,
        reduced_motion="no-preference" if motion else "reduce",
        extra_http_headers={"X-Forwarded-For": f"10.0.{visitor // 250}.{visitor % 250 + 1}"},
    )
