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
from tests.e2e import measuring
from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import chromium, film, journey
from tools.walk.house import House
from tools.walk.phone import Phone
from tools.walk.watch import Watch

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

PRETENDED = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
QUICKLY = """localStorage.setItem("rebrace-pose-way", '{"model":"lite","delegate":"CPU"}')"""
"""The way that suits this phone was found out before."""
TAKEN = """navigator.mediaDevices.getUserMedia = () =>
  Promise.reject(new DOMException("Could not start video source", "NotReadableError"));"""
VISIBILITY = """(state) => {
  Object.defineProperty(document, "visibilityState", {value: state, configurable: true});
  document.dispatchEvent(new Event("visibilitychange"));
}"""
SOON = 20_000
LONG = 120_000
Camera = Callable[..., Page]


@pytest.fixture
def move() -> tuple[str, str]:
    """What her next set is: lying clams, which the camera can count."""
    return "side_step", "clam"


@pytest.fixture
def moving(phones: Phones, move: tuple[str, str]) -> Phone:
    """The phone of someone whose next set is this move."""
    person = Person(MONDAY)
    person.welcome(age=8).check("full")
    permission = permit(person.state, person.now, content().catalogue)
    assert isinstance(permission, Permission)
    exercise, rung = move
    step = PlannedStep(exercise=exercise, rung=rung, sets=Sets(2), amount=8)
    session = SessionStarted(
        session="00000000-0000-4000-8000-00000000c1a5",
        check=permission.check,
        shape="short",
        minutes=Minutes(8),
        steps=(step,),
    )
    person.tell(session)
    phone = phones.pick_up_of(person, scripts=False)
    phone.open("/session/watch/")
    return phone


@pytest.fixture
def camera(playwright: Playwright, house: House, moving: Phone) -> Iterator[Camera]:
    """Opens the watched set on a phone of hers whose camera is started with these flags."""
    with ExitStack() as stack:

        def open_with(*flags: str, prepared: str = "") -> Page:
            options = chromium.launch_options()
            browser = playwright.chromium.launch(**{**options, "args": [*options["args"], *flags]})
            stack.callback(browser.close)
            context = chromium.pick_up(browser, visitor=900)
            context.add_cookies(moving.page.context.cookies())  # type: ignore[arg-type] # read and written alike
            watch = Watch(house.address).over(context)
            stack.callback(lambda: asked_elsewhere(watch))
            page = context.new_page()
            page.add_init_script(prepared)
            page.goto(house.address + "/session/watch/")
            return page

        yield open_with


def asked_elsewhere(watch: Watch) -> None:
    assert [each for each in watch.complaints if "another host" in each or "script:" in each] == []


def watched(page: Page) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(page.locator("#watch").text_content() or "")
    return told


def drawing(exercise: str, rung: str) -> str:
    """The moving figure of a rung."""
    known = content().catalogue.exercises[exercise]
    number = known.rung_number(rung)
    drawn = figure(known, number, movements=movements(), words=content().words, wanted=Wanted())
    assert drawn is not None
    return drawn


def filmed(browser: Browser, page: Page, into: Path) -> str:
    """A film of the figure of the set that waits; returns the flag that makes it the camera's picture."""
    told = watched(page)
    drawn = drawing(told["exercise"], told["rung"])
    film.shoot(browser, drawn, into, seconds=float(drawn.partition('dur="')[2].partition("s")[0]), rate=5)
    return shown(into)


def shown(film_of: Path) -> str:
    return f"--use-file-for-fake-video-capture={film_of}"


def until_it_says(page: Page, words: str) -> None:
    page.locator("rebrace-camera .sentence", has_text=words).wait_for(timeout=LONG)


def test_repetitions_are_counted_from_what_the_camera_sees(
    browser: Browser, moving: Phone, camera: Camera, tmp_path: Path
) -> None:
    page = camera(*PRETENDED, filmed(browser, moving.page, tmp_path / "move.y4m"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("rebrace-camera .count strong", has_text=re.compile("^[3-9]$")).wait_for(timeout=LONG)
    # Workers ask for the model and the engine: they are watched for other hosts as the page is.
    assert {"pose_landmarker_lite.task", "pyodide.asm.wasm"} <= {url.split("?")[0].split("/")[-1] for url in asked}
    page.locator("button[name='change'][value='more']").click()
    with page.expect_navigation():
        page.locator("button[name='done']").click()
    # Three of one side that were seen, and one that she added; the set is told by what was done on each side.
    assert journey.told(moving, "set_done")[-1]["amount"] >= 2


def test_an_even_wall_is_never_a_repetition(camera: Camera, tmp_path: Path) -> None:
    film.nobody(tmp_path / "wall.y4m")
    page = camera(*PRETENDED, shown(tmp_path / "wall.y4m"))
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


def test_a_camera_that_another_app_has_is_told(camera: Camera) -> None:
    page = camera(*PRETENDED, prepared=TAKEN)
    until_it_says(page, "Another app has the camera")
    assert measuring.hard_to_use(page) == []


def test_whatever_comes_into_view_is_told_and_none_of_it_counts(
    browser: Browser, camera: Camera, tmp_path: Path
) -> None:
    clam, someone = drawing("side_step", "clam"), drawing("side_step", "light_band")
    scenes = (
        film.Scene(seconds=6, figures=(clam,), still=True),
        film.Scene(seconds=5, figures=(clam,), still=True, light=0.05),
        film.Scene(seconds=6, figures=(someone, someone), still=True),
        film.Scene(seconds=6),
    )
    film.cut(browser, scenes, tmp_path / "scenes.y4m", rate=5)
    page = camera(*PRETENDED, shown(tmp_path / "scenes.y4m"), prepared=QUICKLY)
    for words in ("too dark", "two people", "Step into the picture", "I can see you"):
        until_it_says(page, words)
    assert page.locator("rebrace-camera .count strong").inner_text() == "0"
    assert measuring.hard_to_use(page) == []


def test_a_page_that_is_put_away_looks_at_nothing_and_goes_on_afterwards(
    browser: Browser, camera: Camera, tmp_path: Path
) -> None:
    clam = film.Scene(seconds=1, figures=(drawing("side_step", "clam"),), still=True)
    film.cut(browser, (clam,), tmp_path / "still.y4m", rate=5)
    page = camera(*PRETENDED, shown(tmp_path / "still.y4m"), prepared=QUICKLY)
    until_it_says(page, "I can see you")
    page.evaluate(VISIBILITY, "hidden")
    until_it_says(page, "Paused while")
    page.evaluate(VISIBILITY, "visible")
    until_it_says(page, "I look again")
    until_it_says(page, "I can see you")
