"""The posture check by camera: the real pose model, the real engine on the phone, a figure instead of a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Playwright

from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import chromium, film, journey, standing
from tools.walk.house import House
from tools.walk.phone import Phone
from tools.walk.watch import Watch

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

PRETENDED = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
LONG = 120_000
THERE = "/posture/camera/"
STICKS_OUT = "() => document.documentElement.scrollWidth > window.innerWidth"
Camera = Callable[..., Page]


@pytest.fixture
def hers(phones: Phones) -> Phone:
    return phones.pick_up_of(Person(MONDAY).welcome(age=8), scripts=False)


@pytest.fixture
def camera(playwright: Playwright, house: House, hers: Phone) -> Iterator[Camera]:
    """Opens the look on a phone of hers whose camera is started with these flags, and taps to begin."""
    with ExitStack() as stack:

        def open_with(*flags: str, width: int = 390) -> Page:
            options = chromium.launch_options()
            browser = playwright.chromium.launch(**{**options, "args": [*options["args"], *flags]})
            stack.callback(browser.close)
            context = chromium.pick_up(browser, visitor=901, width=width)
            context.add_cookies(hers.page.context.cookies())  # type: ignore[arg-type] # read and written alike
            watch = Watch(house.address).over(context)
            stack.callback(lambda: asked_elsewhere(watch))
            page = context.new_page()
            page.goto(house.address + "/posture/")
            page.get_by_role("link", name="Look with the camera").click()
            page.get_by_role("button", name="Start the camera").click()
            return page

        yield open_with


def asked_elsewhere(watch: Watch) -> None:
    assert [each for each in watch.complaints if "another host" in each or "script:" in each] == []


@pytest.fixture
def figure(browser: Browser, tmp_path: Path) -> str:
    """The flag for a film of our figure: a while with her side to the phone, then a while facing it."""
    who, into = standing.still(), tmp_path / "still.y4m"
    scenes = [film.Scene(seconds=9, figures=(standing.drawing(who, turn=turn),), still=True) for turn in (8, 90)]
    film.cut(browser, tuple(scenes), into, rate=5)
    return f"--use-file-for-fake-video-capture={into}"


def until_it_says(page: Page, words: str) -> None:
    page.locator("rebrace-posture .sentence", has_text=words).wait_for(timeout=LONG)


def feel_ribs(page: Page, answer: str) -> None:
    until_it_says(page, "You can take the phone")
    assert Axe().run(page).violations_count == 0
    with page.expect_navigation():
        page.get_by_role("button", name=answer, exact=True).click()


def test_a_look_is_guided_read_and_kept_and_the_reset_leads_to_a_second_one(
    camera: Camera, figure: str, hers: Phone
) -> None:
    page = camera(*PRETENDED, figure, width=320)
    until_it_says(page, "Stay like this")
    assert page.evaluate(STICKS_OUT) is False
    assert page.locator("rebrace-posture video").count() == 0
    assert Axe().run(page).violations_count == 0
    feel_ribs(page, "Yes")
    assert page.get_by_text("This is your first look").is_visible()
    page.get_by_role("button", name="Reset").click()
    page.get_by_role("button", name="Look again").click()
    assert page.get_by_text("Stand, as in your first look.").is_visible()
    (look,) = journey.told(hers, "posture_seen")
    assert (look["stance"], look["side"], look["after"], look["ribs"]) == ("standing", "right", False, True)
    assert abs(look["stack"]) < 100
    assert max(abs(look[line]) for line in ("ears_level", "shoulders_level", "hips_level")) < 50


def test_a_camera_that_is_refused_leaves_the_answers(camera: Camera) -> None:
    page = camera("--use-fake-device-for-media-stream")
    until_it_says(page, "not allowed here")
    assert page.locator("#look").is_hidden()
    page.get_by_role("link", name="By answers").click()
    assert page.get_by_role("button", name="None of these").is_visible()
