"""A phone that shows samples of screens from memory: nothing is served, nothing is fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from rebrace.screens.assets import FOLDER
from tests.screens.samples import SAMPLES, page
from tools.walk.figures import figure_at, is_figure

HOST = "http://screens.test"
KINDS = {"css": "text/css", "svg": "image/svg+xml"}


@cache
def html(name: str, theme: str, hand: str) -> str:
    screen, path = SAMPLES[name]()
    return page(screen, path, theme=theme, hand=hand)


def answer(route: Route, theme: str, hand: str) -> None:
    """The sample or static file of an address."""
    path = urlsplit(route.request.url).path
    if path.startswith("/static/screens/"):
        name = path.removeprefix("/static/screens/")
        route.fulfill(body=(FOLDER / name).read_text(), content_type=KINDS[name.rpartition(".")[2]])
    elif is_figure(path):
        route.fulfill(body=figure_at(path), content_type=KINDS["svg"])
    elif path.strip("/") not in SAMPLES:
        # Charts, scripts and the manifest: a screen is whole without them.
        route.fulfill(status=404)
    else:
        route.fulfill(body=html(path.strip("/"), theme, hand), content_type="text/html")


@dataclass(frozen=True, slots=True)
class Screens:
    """The samples on one phone."""

    page: Page

    def show(self, name: str, *, text: int = 100) -> Page:
        """One sample, with its text at so many percent."""
        self.page.goto(f"{HOST}/{name}")
        if text != 100:
            self.page.evaluate("text => document.documentElement.style.fontSize = `${text * 1.0625}%`", text)
        return self.page


Phones = Callable[..., Screens]


@pytest.fixture
def phone(browser: Browser) -> Iterator[Phones]:
    """A phone of some width, theme and hand."""
    contexts = []

    def pick_up(width: int = 390, height: int = 844, theme: str = "light", hand: str = "right") -> Screens:
        context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
        contexts.append(context)
        opened = context.new_page()
        opened.route(f"{HOST}/**", lambda route: answer(route, theme, hand))
        return Screens(opened)

    yield pick_up
    for context in contexts:
        context.close()
