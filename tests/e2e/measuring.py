"""What is measured on a screen: what can be tapped, and what sticks out."""

from __future__ import annotations

from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tools.walk.phone import HEIGHT

NARROWEST: Final = 320
LEAST: Final = 48
"""Pixels that a thumb needs, in both directions."""

# A link in running text is exempt, as in WCAG 2.2. What belongs to a label is tapped on the label.
_TARGETS: Final = """(least) => {
  const isInline = (element) => {
    if (element.tagName !== "A" || getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    return block.textContent.trim() !== element.textContent.trim();
  };
  const boxes = (element) => {
    const labels = element.labels ? [...element.labels] : [];
    return [element, ...labels].map((each) => each.getBoundingClientRect()).filter((box) => box.width && box.height);
  };
  const small = [];
  const tapped = "a[href], button, summary, select, input, textarea, [tabindex='0']";
  for (const element of document.querySelectorAll(tapped)) {
    if (element.type === "hidden" || !element.checkVisibility({visibilityProperty: true})) continue;
    const drawn = boxes(element);
    if (!drawn.length || isInline(element)) continue;
    if (Math.max(...drawn.map((box) => box.right)) <= 0) continue;
    const width = Math.max(...drawn.map((box) => box.right)) - Math.min(...drawn.map((box) => box.left));
    const height = Math.max(...drawn.map((box) => box.bottom)) - Math.min(...drawn.map((box) => box.top));
    if (width < least - 0.5 || height < least - 0.5)
      small.push(`${Math.round(width)} x ${Math.round(height)}: ${element.outerHTML.slice(0, 110)}`);
  }
  return small;
}"""

_STICKING_OUT: Final = """() => {
  const edge = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= edge) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > edge + 0.5)
    .map((element) => `${Math.round(element.getBoundingClientRect().right)}: ${element.outerHTML.slice(0, 110)}`)
    .slice(0, 5);
}"""


def small_targets(page: Page) -> list[str]:
    """Whatever can be tapped and is too small for a thumb."""
    found: list[str] = page.evaluate(_TARGETS, LEAST)
    return found


def sticking_out(page: Page, width: int) -> list[str]:
    """What makes the page scroll sideways on a phone of this width; the page keeps the width."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    found: list[str] = page.evaluate(_STICKING_OUT)
    return found


def enlarge_text(page: Page, percent: int) -> None:
    """Text as large as someone has set it in the browser."""
    page.evaluate("(percent) => { document.documentElement.style.fontSize = `${percent}%`; }", percent)


def hard_to_use(page: Page) -> list[str]:
    """What is wrong with a page as it stands now, for any eye, thumb and text size, on the narrowest phone."""
    found = [*broken_rules(Axe().run(page).response), *small_targets(page)]
    enlarge_text(page, 200)
    return [*found, *sticking_out(page, NARROWEST)]


def broken_rules(response: dict[str, Any]) -> list[str]:
    """What axe-core complains of, one line for each place."""
    return [
        f"{rule['id']} ({rule['impact']}): {node['html'][:140]} {node['failureSummary'].splitlines()[-1].strip()}"
        for rule in response["violations"]
        for node in rule["nodes"]
    ]
