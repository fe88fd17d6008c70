"""Screens show the very rung: moving where motion is welcome, as two poses where it is not, in her light."""

import re
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from rebrace.content import loader, movements
from rebrace.content.figures import Wanted, figure
from rebrace.engine.body.figure import Moment
from rebrace.engine.catalogue.look import Theme as FigureTheme
from rebrace.engine.facts.kinds.preferences import Theme
from rebrace.engine.facts.state import State
from rebrace.engine.flows import moves
from rebrace.engine.flows.given import Given, Visit
from rebrace.engine.vocabulary.appearance import Appearance, Hair, Skin
from rebrace.screens.chrome import Chrome
from rebrace.screens.figures import PREFIX, Shown, address, addresses, wanted
from rebrace.screens.render import render
from rebrace.screens.visiting import Around
from rebrace.screens.visiting import page as visited
from tests.engine.flows import person
from tests.screens.samples import SAMPLES, page

THIRTEENTH = Path(__file__).parents[1] / "content/folders/thirteenth"
ADDRESS = re.compile(rf'(?:src|srcset)="({PREFIX}[^"]+)"')


def shown(name: str, **chrome: object) -> str:
    screen, path = SAMPLES[name]()
    return page(screen, path, **chrome)


def figures(html: str) -> list[str]:
    """What the page asks for, without digest and folder."""
    return [each.split("/", 3)[3] for each in ADDRESS.findall(html)]


def test_a_session_moves_unless_she_wants_no_motion() -> None:
    html = shown("session_move", theme="light")
    assert '<source media="(prefers-reduced-motion: reduce)" srcset="/figures/' in html
    assert figures(html)[:2] == ["side_step/clam/poses.light.svg", "side_step/clam/moving.light.svg"]


def test_an_automatic_theme_asks_the_browser_and_a_chosen_one_does_not() -> None:
    automatic, dark = shown("moves", theme="auto"), shown("moves", theme="dark")
    assert '<source media="(prefers-color-scheme: dark)"' in automatic
    assert "<source" not in dark
    assert all(".dark." in each for each in figures(dark))


def test_by_night_every_figure_is_dim() -> None:
    assert {each.rsplit(".", 2)[1] for each in figures(shown("today_night", theme="night"))} == {"night"}


def test_the_plan_shows_each_rung_as_a_still_that_words_stand_beside() -> None:
    html = shown("today_nothing_new", theme="light")
    assert "cat_cow/seated/end.light.svg" in figures(html)
    assert "moving" not in html
    assert 'alt=""' in html


def test_a_move_shows_all_its_rungs_and_says_what_they_show() -> None:
    html = shown("move_climbing", theme="light")
    assert len({each.split("/")[1] for each in figures(html)}) == 5
    assert len(re.findall(r'alt="[^"]{30,}"', html)) == 5


def test_room_is_kept_for_every_figure_before_it_comes() -> None:
    html = shown("moves", theme="light")
    assert html.count('width="1360" height="960" loading="lazy"') == html.count("<img") > 10


def test_all_addresses_of_some_rungs_can_be_listed_before_they_are_asked_for() -> None:
    listed = set(addresses([("side_step", "clam")], Theme.AUTO))
    assert len(listed) == 8
    assert {each for each in ADDRESS.findall(shown("session_move", theme="auto")) if "/clam/" in each} <= listed


def test_every_figure_of_a_page_has_the_skin_and_hair_she_chose() -> None:
    hers = Appearance(skin=Skin.DEEP, hair=Hair.CURLS)
    asked = figures(shown("session_move", theme="auto", appearance=hers))
    assert len(asked) > 3
    assert [each for each in asked if not each.endswith(".deep.curls.svg")] == []


def test_what_she_chose_in_the_settings_is_what_pages_show() -> None:
    her = person.Person().welcome()
    her.send("settings", {"skin": "brown", "hair": "scarf"})
    around = Around(form="00000000-0000-4000-8000-000000000000", path="/moves/")
    html = visited(her.look("moves"), her.state, person.content(), around)
    assert {each.split(".", 2)[2] for each in figures(html)} == {"brown.scarf.svg"}


@pytest.mark.parametrize("skin", list(Skin))
def test_an_address_says_how_the_figure_is_wanted(skin: Skin) -> None:
    for hair in Hair:
        hers = Appearance(skin=skin, hair=hair)
        name = address("cat_cow", "seated", Shown.END, "night", hers).rsplit("/", 1)[1]
        assert wanted(name) == Wanted(theme=FigureTheme.NIGHT, appearance=hers, moment=Moment.END)


def library(folder: Path) -> tuple[loader.Content, str]:
    """The content with a folder added, and the page of all moves."""
    content = loader.load("en", str(folder))
    assert isinstance(content, loader.Content)
    visit = Visit(state=State(), given=Given(fields={}, form=""), now=person.START, catalogue=content.catalogue)
    chrome = Chrome(form="", version="0", theme=Theme.LIGHT)
    return content, render(moves.show(visit), words=content.words, chrome=chrome)


def test_an_exercise_of_ones_own_gets_its_figure_from_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBRACE_CONTENT", str(THIRTEENTH))
    content, html = library(THIRTEENTH)
    assert "suitcase_carry/empty_hand/end.light.svg" in figures(html)
    told = movements.load(content.catalogue.exercises, str(THIRTEENTH))
    assert isinstance(told, movements.Movements)
    own = content.catalogue.exercises["suitcase_carry"]
    drawn = figure(own, 2, movements=told, words=content.words, wanted=Wanted())
    assert "She marches on the spot, tall on both sides, with a weight in one hand." in str(drawn)


def test_an_exercise_that_tells_no_movement_keeps_its_pictogram(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copytree(THIRTEENTH, tmp_path, dirs_exist_ok=True, ignore=ignore_patterns("movement.toml"))
    monkeypatch.setenv("REBRACE_CONTENT", str(tmp_path))
    _, html = library(tmp_path)
    assert "suitcase_carry/" not in "".join(figures(html))
    assert html.count('<svg class="thumb') == 1
