"""The pictures: what can be asked for, strips that move, a player that leads every move, and what the README shows."""

from __future__ import annotations

import pytest
from PIL import Image
from playwright.sync_api import Browser

from rebrace.content.loader import built_in
from rebrace.engine.catalogue.look import Theme
from rebrace.screens import assets
from tests.docs.pages import ROOT
from tests.screens.samples import SAMPLES
from tools.screenshots import front, moves, strips
from tools.screenshots.__main__ import KINDS, complaint, main
from tools.screenshots.places import SHOWN
from tools.walk.gallery import kept_at
from tools.walk.phone import HEIGHT, WIDTH

README_BYTES = 1_500_000
TALL = 275
EXERCISES = built_in().catalogue.exercises


@pytest.mark.parametrize(
    ("kind", "names"),
    [("", ()), ("screens", ("today_night",)), ("moves", ("cat_cow", "dead_bug")), ("readme", ()), ("twelve_weeks", ())],
)
def test_what_there_is_can_be_asked_for(kind: str, names: tuple[str, ...]) -> None:
    assert complaint(kind, names) == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("films",), f"There are no pictures of films. There are: {', '.join(KINDS)}."),
        (("moves", "plank"), f"moves has no plank. There are: {', '.join(EXERCISES)}."),
        (("screens", "moon"), f"screens has no moon. There are: {', '.join(SAMPLES)}."),
        (("readme", "today"), "readme has no today. There are: no names."),
    ],
)
def test_what_there_is_not_is_said(words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err.strip() == said


def test_the_gallery_knows_every_script_that_a_page_may_ask_for() -> None:
    files = {file for island in ("player", "pacer", "countdown") for file in assets.files_of(island)}
    assert {file: kept_at(f"/static/client/{file}") for file in files} == {file: assets.CLIENT / file for file in files}
    assert kept_at("/static/client/moon.js") is None


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_player_can_be_shown_leading_every_move(exercise: str) -> None:
    shown = moves.in_session(moves.Led(exercise=exercise, rung=1))
    assert shown.step.exercise == exercise
    assert shown.steps[shown.place] is shown.step


@pytest.mark.browser
def test_a_strip_shows_a_movement_from_its_start_through_its_breath(browser: Browser) -> None:
    with browser.new_context(viewport={"width": strips.WIDTH, "height": TALL}) as context:
        strip = strips.strip(context.new_page(), EXERCISES["breathing_360"], 2, Theme.LIGHT)
    lefts = range(0, strip.width, strips.WIDTH)
    frames = {strip.crop((left, 0, left + strips.WIDTH, TALL)).tobytes() for left in lefts}
    assert strip.size == (strips.MOMENTS * strips.WIDTH, TALL)
    assert len(frames) == strips.MOMENTS


@pytest.mark.parametrize("name", [*front.STILL, *front.LED])
def test_the_readme_shows_what_a_phone_shows(name: str) -> None:
    with Image.open(SHOWN / f"{name}.png") as picture:
        assert picture.size == (WIDTH, HEIGHT)
    assert f"](docs/pictures/{name}.png)" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_pictures_of_the_readme_are_light() -> None:
    assert sum(each.stat().st_size for each in SHOWN.iterdir()) < README_BYTES


def test_the_readme_opens_with_pictures_and_tells_each_in_words() -> None:
    said, _, rest = (ROOT / "README.md").read_text(encoding="utf-8").partition("<!-- pictures")
    assert said.count("\n\n") == 2
    shown = rest.partition("## Start")[0].split("![")[1:]
    assert len(shown) == 3
    assert all(len(each.partition("](")[0]) > 60 for each in shown)
