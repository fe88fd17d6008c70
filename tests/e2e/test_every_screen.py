"""Every screen in every state: for screen readers, for narrow phones, for large text, for thumbs, in every theme."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from rebrace.engine.facts.kinds.preferences import Theme
from rebrace.engine.flows.given import Screen
from tests.e2e.measuring import broken_rules, enlarge_text, small_targets, sticking_out
from tests.screens.samples import SAMPLES, page
from tools.walk.gallery import Gallery
from tools.walk.phone import HEIGHT, WIDTH

pytestmark = pytest.mark.browser

NARROW = 320
COLOURS = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}


@pytest.fixture(scope="module")
def gallery(browser: Browser) -> Iterator[Gallery]:
    with browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce") as context:
        yield Gallery(context.new_page()).open()


@cache
def reached(name: str) -> tuple[Screen, str]:
    """The screen of a sample, walked to once for all tests of it."""
    return SAMPLES[name]()


def show(gallery: Gallery, name: str, *, theme: Theme = Theme.LIGHT) -> Page:
    screen, path = reached(name)
    gallery.show(page(screen, path, theme=theme), path, screen)
    return gallery.page


@pytest.mark.parametrize("name", SAMPLES)
def test_no_rule_of_accessibility_is_broken(gallery: Gallery, name: str) -> None:
    assert broken_rules(Axe().run(show(gallery, name)).response) == []


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.NIGHT])
@pytest.mark.parametrize("name", SAMPLES)
def test_it_can_be_read_in_the_dark(gallery: Gallery, name: str, theme: Theme) -> None:
    assert broken_rules(Axe().run(show(gallery, name, theme=theme), options=COLOURS).response) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_it_fits_and_can_be_tapped_on_every_phone(gallery: Gallery, name: str) -> None:
    shown = show(gallery, name)
    troubles = {width: [*sticking_out(shown, width), *small_targets(shown)] for width in (WIDTH, NARROW)}
    assert troubles == {WIDTH: [], NARROW: []}


@pytest.mark.parametrize("name", SAMPLES)
def test_it_fits_with_text_twice_as_large(gallery: Gallery, name: str) -> None:
    shown = show(gallery, name)
    enlarge_text(shown, 200)
    assert {width: sticking_out(shown, width) for width in (WIDTH, NARROW)} == {WIDTH: [], NARROW: []}
