"""The screens on a real phone's width: nothing sticks out, everything can be tapped with a thumb, and read."""

from __future__ import annotations

import gzip
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from rebrace.screens.assets import FOLDER
from tests.screens.conftest import Phones, html
from tests.screens.samples import SAMPLES

pytestmark = pytest.mark.browser

TAP = 48
"""Least pixels of anything that is tapped."""
TARGETS = (
    "button, .button, .quiet, .stop, .chip, .plain, .corner, .tickline, .line > label, summary, .nav a, .text, .link"
)
MEASURE = """(query) => [...document.querySelectorAll(query)]
  .filter(each => each.checkVisibility({ visibilityProperty: true }))
  .map(each => [each, each.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && box.height > 0)
  .map(([each, box]) => [each.className + " " + each.textContent.trim().slice(0, 30), box.width, box.height])"""
STICKS_OUT = "() => document.documentElement.scrollWidth > window.innerWidth"
PRIMARY = ".actions .button, .actions .stop, .actions .scale button, .actions .grid button, .actions .chips button"
CENTRE = "each => { const box = each.getBoundingClientRect(); return box.top + box.height / 2; }"
DIM: tuple[str, ...] = (
    "today_nothing_new",
    "check_ticked_without_answers",
    "session_move",
    "decision_emergency",
    "decision_modify",
)
DIM += ("move_locked", "back", "settings_refused", "done", "posture_done", "clearance", "today_locked")


@pytest.mark.parametrize(("width", "text"), [(390, 100), (320, 100), (390, 200), (320, 200), (844, 100)])
def test_nothing_sticks_out_sideways(phone: Phones, width: int, text: int) -> None:
    screens = phone(width=width)
    assert [name for name in SAMPLES if screens.show(name, text=text).evaluate(STICKS_OUT)] == []


@pytest.mark.parametrize("width", [390, 320])
def test_everything_that_is_tapped_is_as_big_as_a_thumb(phone: Phones, width: int) -> None:
    screens = phone(width=width)
    small = {
        (name, what, round(across), round(high))
        for name in SAMPLES
        for what, across, high in screens.show(name).evaluate(MEASURE, TARGETS)
        if across < TAP or high < TAP
    }
    assert small == set()


@pytest.mark.parametrize("theme", ["light"])
def test_every_screen_meets_the_accessibility_rules(phone: Phones, theme: str) -> None:
    screens, axe = phone(theme=theme), Axe()
    found = {name: axe.run(screens.show(name)) for name in SAMPLES}
    assert {name: result.generate_report() for name, result in found.items() if result.violations_count} == {}


@pytest.mark.parametrize("theme", ["dark", "night"])
def test_the_dark_themes_meet_them_as_well(phone: Phones, theme: str) -> None:
    screens, axe = phone(theme=theme), Axe()
    found = {name: axe.run(screens.show(name)) for name in DIM}
    assert {name: result.generate_report() for name, result in found.items() if result.violations_count} == {}


ACTED_ON = (
    *("age", "birth", "check_warning", "check_pain", "decision_go", "decision_emergency", "decision_same_day"),
    *("session_breathing", "session_move", "today_nothing_new", "today_start", "today_under_way", "today_locked"),
    *("today_weekly", "paused", "morning", "posture", "posture_reset", "decision_physio_first"),
)


@pytest.mark.parametrize("name", ACTED_ON)
def test_what_she_does_next_is_at_her_thumb(phone: Phones, name: str) -> None:
    shown = phone().show(name)
    centres = [each.evaluate(CENTRE) for each in shown.locator(PRIMARY).all() if each.is_visible()]
    assert max(centres) > 844 * 2 / 3
    assert max(centres) < 844


def test_the_left_hand_has_its_own_order(phone: Phones) -> None:
    def left_edges(hand: str) -> list[float]:
        shown = phone(hand=hand).show("session_move")
        return [each.bounding_box()["x"] for each in shown.locator(".pair > *").all()]  # type: ignore[index]

    assert left_edges("right") == left_edges("left")[::-1]


def test_ticking_a_line_opens_its_questions_and_changes_the_button(phone: Phones) -> None:
    shown = phone().show("check_warning")
    questions, none, go_on = shown.locator(".behind").first, shown.locator(".none"), shown.locator(".go")
    before = (questions.is_visible(), none.is_visible(), go_on.is_visible())
    shown.get_by_label("Chest, heart or breathing", exact=True).check()
    assert before == (False, True, False)
    assert (questions.is_visible(), none.is_visible(), go_on.is_visible()) == (True, False, True)


def test_nothing_is_ticked_or_chosen_for_her(phone: Phones) -> None:
    screens = phone()
    asked = [name for name in SAMPLES if name.startswith(("check_body", "check_warning", "check_stop", "done"))]
    ticked = {name: screens.show(name).locator("input:checked").count() for name in asked}
    assert ticked == {**dict.fromkeys(asked, 0), "done_contradiction": 3}


def test_the_page_can_be_walked_with_a_keyboard(phone: Phones) -> None:
    shown = phone().show("today_nothing_new")
    shown.keyboard.press("Tab")
    assert shown.evaluate("document.activeElement.textContent") == "Skip to the page"
    shown.keyboard.press("Enter")
    assert shown.evaluate("document.activeElement.id") == "main"


def test_the_decision_can_be_printed_in_full(phone: Phones) -> None:
    shown = phone().show("decision_physio_first")
    shown.emulate_media(media="print")
    assert not shown.locator(".actions").is_visible()
    assert shown.locator(".amber").is_visible()
    assert shown.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_the_first_screen_is_light(phone: Phones) -> None:
    loaded: list[str] = []
    screens = phone()
    screens.page.on("request", lambda request: loaded.append(request.url))
    screens.show("age")
    names = [re.sub(r"^.*/|\?.*$", "", address) for address in loaded]
    files = [(FOLDER / name).read_bytes() for name in names if (FOLDER / name).is_file()]
    sizes = [len(gzip.compress(each)) for each in (html("age", "light", "right").encode(), *files)]
    assert len(loaded) <= 6
    assert sum(sizes) <= 40_000
