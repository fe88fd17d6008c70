"""A browser with a profile of its own, as on a phone: it can be killed, and opened again with what is on the disk."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error

from tests.e2e.away import PATIENCE
from tools.walk import chromium
from tools.walk.phone import HEIGHT, WIDTH

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Playwright


@dataclass(slots=True)
class Profile:
    """What stays of a browser when it is gone."""

    library: Playwright
    folder: Path
    cookies: list[Any]
    """Those of the session, which a real phone's browser would hold for the app."""

    def open(self, *, away: bool) -> BrowserContext:
        """Open it, with a network or without."""
        context = self.library.chromium.launch_persistent_context(
            self.folder, viewport={"width": WIDTH, "height": HEIGHT}, **chromium.launch_options()
        )
        context.set_default_timeout(PATIENCE)
        context.set_offline(away)
        context.add_cookies(self.cookies)
        return context

    def kill(self, page: Page) -> None:
        """End the whole browser of a page, as an empty battery does."""
        os.kill(self._process(), signal.SIGKILL)
        with suppress(Error):
            page.context.close()

    def _process(self) -> int:
        mark = f"--user-data-dir={self.folder}".encode()
        for each in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                words = each.read_bytes().split(b"\0")
                if mark in words and not any(word.startswith(b"--type=") for word in words):
                    return int(each.parent.name)
        raise LookupError(self.folder)


def crash(page: Page) -> None:
    """End the process that shows a page."""
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")
