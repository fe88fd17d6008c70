"""A phone that taps: what a person does with one thumb, and what she has to read on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from playwright.sync_api import Page

if TYPE_CHECKING:
    from playwright.sync_api import Locator

WIDTH: Final = 390
HEIGHT: Final = 844


@dataclass(slots=True)
class Phone:
    """A browser page in someone's hand."""

    page: Page
    address: str
    taps: int = 0
    words: list[str] = field(default_factory=list)
    """Every word shown on the screens so far, in order."""

    def open(self, path: str = "/") -> None:
        """Go to an address, as a home-screen icon or a link does."""
        self.page.goto(self.address + path)
        self._read()

    def tap(self, name: str, value: str | None = None) -> None:
        """Tap the button of this name, and value where several share the name."""
        chosen = f"button[name='{name}']" + (f"[value='{value}']" if value is not None else "")
        self.press(self.page.locator(chosen).first)

    def tap_words(self, words: str) -> None:
        """Tap the button or link that says this."""
        say = re.compile(re.escape(words), re.IGNORECASE)
        button = self.page.get_by_role("button", name=say).or_(self.page.get_by_role("link", name=say))
        self.press(button.first)

    def tick(self, name: str, value: str) -> None:
        """Tick a line, or choose one of its answers, without leaving the page."""
        box = self.page.locator(f"input[name='{name}'][value='{value}']").first
        self.page.locator("label", has=box).first.click()
        self.taps += 1

    def press(self, target: Locator) -> None:
        """Tap something and read the screen it leads to."""
        with self.page.expect_navigation():
            target.click()
        self.taps += 1
        self._read()

    @property
    def path(self) -> str:
        """Where she is."""
        return self.page.url.removeprefix(self.address).split("?")[0]

    def _read(self) -> None:
        self.words += visible_words(self.page)


def visible_words(page: Page) -> list[str]:
    """The words a person sees on a screen, navigation included; folded details are not seen."""
    text = page.locator("body").inner_text()
    return re.findall(r"[^\W_][\w'’.°–-]*", text)
