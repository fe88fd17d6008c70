"""Every state of the player: for screen readers, thumbs, narrow phones, large text, in every light, and at rest."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e import measuring, playing
from tests.e2e.conftest import Phones

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

STATES = {
    "ready", "moving", "counting", "sound", "silent", "paused", "resting", "swap", "wrong", "awake", "own pace", "done",
}  # fmt: skip
COLOURS = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
DRESS = """(theme) => {
  const {documentElement: page} = document;
  page.className = page.className.replace(/theme-\\w+/, theme);
}"""


def in_every_light(page: Page) -> list[str]:
    """What breaks a rule of accessibility; colours by day, in the dark and at night."""
    found = measuring.broken_rules(Axe().run(page).response)
    for theme in ("theme-dark", "theme-night"):
        page.evaluate(DRESS, theme)
        found += measuring.broken_rules(Axe().run(page, options=COLOURS).response)
    page.evaluate(DRESS, "theme-light")
    return found


def fitting(page: Page, width: int) -> list[str]:
    """What is too small for a thumb, or sticks out, with text as it is and twice as large."""
    found = [*measuring.small_targets(page), *measuring.sticking_out(page, width)]
    measuring.enlarge_text(page, 200)
    found += measuring.sticking_out(page, width)
    page.evaluate("() => document.documentElement.style.removeProperty('font-size')")
    return found


def test_no_rule_of_accessibility_is_broken_in_any_state(phones: Phones) -> None:
    phone = playing.pick_up(phones, playing.trained(settings={"theme": "light"}), width=320, stopped=False)
    found = {state: in_every_light(phone.page) for state in playing.states(phone)}
    assert found == {state: [] for state in STATES}


@pytest.mark.parametrize("width", [390, 320])
def test_every_state_fits_its_phone_and_her_thumb(phones: Phones, width: int) -> None:
    phone = playing.pick_up(phones, width=width)
    found = {state: fitting(phone.page, width) for state in playing.states(phone)}
    assert found == {state: [] for state in STATES}


@pytest.mark.parametrize(("width", "moving"), [(390, True), (320, False)])
def test_nothing_moves_under_her_thumb(phones: Phones, width: int, *, moving: bool) -> None:
    """From the count-down through two sets and the rest between them."""
    phone = playing.pick_up(phones, width=width, moving=moving)
    playing.pass_by(phone, 12_000)
    playing.run(phone, playing.set_length(phone, 0) - 6_000)
    playing.pass_by(phone, 15_000)
    playing.run(phone, playing.set_length(phone, 1) - 6_000)
    playing.pass_by(phone, 10_000)
    playing.expect_heading(phone, "Rest")
    assert phone.page.evaluate(playing.SHIFTS) == []


@pytest.mark.parametrize("width", [390, 320])
def test_no_state_moves_by_itself(phones: Phones, width: int) -> None:
    phone = playing.pick_up(phones, width=width)
    found = {state: phone.page.evaluate(playing.SHIFTS) for state in playing.states(phone)}
    assert found == {state: [] for state in STATES}
