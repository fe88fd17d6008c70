"""A phone that taps: what a person does with one thumb, and what she has to read on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

from playwright.sync_api import Page

if TYPE_CHECKING:
    from playwright.sync_api import Locator

WIDTH: Final = 390
HEIGHT: Final = 844

# Text that is drawn: not folded away, not kept for screen readers only, not waiting beside the page for the keyboard.
VISIBLE_WORDS: Final = r"""() => {
  const isDrawn = (element) => {
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
    for (let at = element; at; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      const clips = getComputedStyle(at).overflow !== "visible" && (box.width <= 2 || box.height <= 2);
      if (clips || box.right <= 0) return false;
    }
    return true;
  };
  const words = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (texts.currentNode.data.trim() && isDrawn(texts.currentNode.parentElement))
      words.push(...texts.currentNode.data.trim().split(/\s+/));
  }
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word));
}"""


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
        box = self.page.locator(f"input[name='{name}'][value='{value}']:visible").first
        box.check()
        self.taps += 1

    def press(self, target: Locator) -> None:
        """Tap something and read the screen it leads to."""
        with self.page.expect_navigation():
            target.click()
        self.taps += 1
        self._read()

    def press_twice(self, target: Locator) -> None:
        """Tap the same thing twice before the first tap has led anywhere."""
        with self.page.expect_navigation():
            target.dblclick()
        self.page.wait_for_load_state("networkidle")
        self.taps += 2
        self._read()

    def back(self) -> None:
        """The browser's own way back."""
        self.page.go_back()

    def reload(self) -> None:
        """Load the same page again."""
        self.page.reload()

    @property
    def path(self) -> str:
        """Where she is."""
        return self.page.url.removeprefix(self.address).split("?")[0]

    @property
    def text(self) -> str:
        """All that stands on the page, folded parts included."""
        return self.page.locator("body").inner_text()

    def shows(self, selector: str) -> bool:
        """Whether something stands on the page and can be seen."""
        return self.page.locator(selector).locator("visible=true").count() > 0

    def _read(self) -> None:
        self.words += visible_words(self.page)


def visible_words(page: Page) -> list[str]:
    """The words and numbers that are drawn on a screen, from its top bar to its foot."""
    return cast("list[str]", page.evaluate(VISIBLE_WORDS))
