"""Screens shown in a browser without a server: each sample with the style sheet and the pictures that belong to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from playwright.sync_api import Page

from rebrace.screens import assets
from rebrace.screens.chrome import Chrome

if TYPE_CHECKING:
    from playwright.sync_api import Route

ORIGIN: Final = "http://rebrace.test"
_STATIC: Final = Chrome(form="", version="").static


@dataclass  # without slots: the browser's library hangs its own marks on whoever listens
class Gallery:
    """One browser page that shows whatever is hung up in it."""

    page: Page
    html: str = ""

    def open(self) -> Gallery:
        """Answer every request of the page from here."""
        self.page.route("**/*", self._answer)
        return self

    def show(self, html: str, path: str = "/") -> None:
        """Load a page as if it stood at this path."""
        self.html = html
        self.page.goto(ORIGIN + path)

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(ORIGIN).partition("?")[0]
        if route.request.is_navigation_request():
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")
        elif path.startswith(_STATIC):
            route.fulfill(path=assets.FOLDER / path.removeprefix(_STATIC))
        else:
            route.abort()
