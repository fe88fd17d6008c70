"""Screens shown in a browser without a server: each sample with the styles, pictures and scripts that belong to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from playwright.sync_api import Page

from rebrace.content.loader import built_in
from rebrace.engine.flows.progress import Progress
from rebrace.report.charts import chart
from rebrace.screens import assets
from rebrace.screens.chrome import Chrome
from tools.walk.figures import figure_at, is_figure

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Route

ORIGIN: Final = "https://rebrace.test"
"""Over TLS, as far as the browser can tell: what only works there works here as well."""
_CHROME: Final = Chrome(form="", version="")
_KEPT: Final = {_CHROME.static: assets.FOLDER, _CHROME.scripts: assets.CLIENT}
"""Where the files of an address are kept."""


def kept_at(path: str) -> Path | None:
    """The file of an address, where there is one."""
    found = [folder / path.removeprefix(prefix) for prefix, folder in _KEPT.items() if path.startswith(prefix)]
    return next((each for each in found if each.is_file()), None)


def chart_at(screen: Progress | None, address: str) -> str | None:
    """The chart at an address of a page, such as `/progress/charts/pain.svg?theme=dark`."""
    path, _, theme = address.partition("?theme=")
    name = path.removeprefix("/progress/charts/").removesuffix(".svg")
    return None if screen is None else chart(name, screen, words=built_in().words, theme=theme)


@dataclass  # without slots: the browser's library hangs its own marks on whoever listens
class Gallery:
    """One browser page that shows whatever is hung up in it."""

    page: Page
    html: str = ""
    charts: Progress | None = None
    """The screen whose charts are drawn when the page asks for them."""

    def open(self) -> Gallery:
        """Answer every request of the page from here."""
        self.page.route("**/*", self._answer)
        return self

    def show(self, html: str, path: str = "/", screen: object = None) -> None:
        """Load a page as if it stood at this path; with its screen, charts are drawn as well."""
        self.html, self.charts = html, screen if isinstance(screen, Progress) else None
        self.page.goto(ORIGIN + path)

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(ORIGIN).partition("?")[0]
        if route.request.is_navigation_request():
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")
        elif (file := kept_at(path)) is not None:
            route.fulfill(path=file)
        elif is_figure(path):
            route.fulfill(body=figure_at(path), content_type="image/svg+xml")
        elif (picture := chart_at(self.charts, route.request.url.removeprefix(ORIGIN))) is not None:
            route.fulfill(body=picture, content_type="image/svg+xml")
        else:
            route.abort()
