"""A set in front of the camera: the real pose model, the real coach on the phone, a figure instead of a person."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright

from rebrace.content.figures import Wanted, figure
from rebrace.content.loader import built_in as content
from rebrace.content.movements import built_in as movements
from rebrace.engine.facts.kinds.session import PlannedStep, SessionStarted
from rebrace.engine.triage.permission import Permission, permit
from rebrace.engine.vocabulary.quantities import Minutes, Sets
from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import chromium, film, journey
from tools.walk.house import House
from tools.walk.phone import Phone
from tools.walk.watch import Watch

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

PRETENDED = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
SOON = 20_000
LONG = 120_000
Camera = Callable[..., Page]


@pytest.fixture
def moving(phones: Phones) -> Phone:
    """The phone of someone whose next set are lying clams, which the camera can count."""
    person = Person(MONDAY)
    person.welcome(age=8).check("full")
    permission = permit(person.state, person.now, content().catalogue)
    assert isinstance(permission, Permission)
    clams = PlannedStep(exercise="side_step", rung="clam", sets=Sets(2), amount=8)
    session = SessionStarted(
        session="00000000-0000-4000-8000-00000000c1a5",
        check=permission.check,
        shape="short",
        minutes=Minutes(8),
        steps=(clams,),
    )
    person.tell(session)
    phone = phones.pick_up_of(person, scripts=False)
    phone.open("/session/watch/")
    return phone


@pytest.fixture
def camera(playwright: Playwright, house: House, moving: Phone) -> Iterator[Camera]:
    """Opens the watched set on a phone of hers whose camera is started with these flags."""
    with ExitStack() as stack:

        def open_with(*flags: str) -> Page:
            options = chromium.launch_options()
            browser = playwright.chromium.launch(**{**options, "args": [*options["args"], *flags]})
            stack.callback(browser.close)
            context = chromium.pick_up(browser, visitor=900)
            context.add_cookies(moving.page.context.cookies())  # type: ignore[arg-type] # read and written alike
            watch = Watch(house.address).over(context)
            stack.callback(lambda: asked_elsewhere(watch))
            page = context.new_page()
            page.goto(house.address + "/session/watch/")
            return page

        yield open_with


def asked_elsewhere(watch: Watch) -> None:
    assert [each for each in watch.complaints if "another host" in each or "script:" in each] == []


def watched(page: Page) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(page.locator("#watch").text_content() or "")
    return told


def filmed(browser: Browser, page: Page, into: Path) -> str:
    """A film of the figure of the set that waits; returns the flag that makes it the camera's picture."""
    told = watched(page)
    move = content().catalogue.exercises[told["exercise"]]
    number = next(at for at, rung in enumerate(move.rungs, start=1) if rung.id == told["rung"])
    drawn = figure(move, number, movements=movements(), words=content().words, wanted=Wanted())
    assert drawn is not None
    film.shoot(browser, drawn, into, seconds=float(drawn.partition('dur="')[2].partition("s")[0]), rate=5)
    return f"--use-file-for-fake-video-capture={into}"


def until_it_says(page: Page, words: str) -> None:
    page.locator("rebrace-camera .sentence", has_text=words).wait_for(timeout=LONG)


def test_repetitions_are_counted_from_what_the_camera_sees(
    browser: Browser, moving: Phone, camera: Camera, tmp_path: Path
) -> None:
    page = camera(*PRETENDED, filmed(browser, moving.page, tmp_path / "move.y4m"))
    page.locator("rebrace-camera .count strong", has_text=re.compile("^[3-9]$")).wait_for(timeout=LONG)
    page.locator("button[name='change'][value='more']").click()
    with page.expect_navigation():
        page.locator("button[name='done']").click()
    # Three of one side that were seen, and one that she added; the set is told by what was done on each side.
    assert journey.told(moving, "set_done")[-1]["amount"] >= 2


def test_an_even_wall_is_never_a_repetition(camera: Camera, tmp_path: Path) -> None:
    film.nobody(tmp_path / "wall.y4m")
    page = camera(*PRETENDED, f"--use-file-for-fake-video-capture={tmp_path / 'wall.y4m'}")
    until_it_says(page, "covers the lens")
    assert page.locator("rebrace-camera .count strong").inner_text() == "0"


def test_a_camera_that_is_refused_is_told_with_a_way_on(camera: Camera) -> None:
    page = camera("--use-fake-device-for-media-stream")
    until_it_says(page, "not allowed here")
    assert page.get_by_role("link", name="Without the camera").is_visible()
    page.get_by_role("button", name="Try again").click(timeout=SOON)
    until_it_says(page, "not allowed here")


def test_a_device_without_a_camera_is_told(camera: Camera) -> None:
    until_it_says(camera("--use-fake-ui-for-media-stream", "--disable-features=MediaFoundation"), "no camera")
