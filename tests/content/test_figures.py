"""Every rung is a picture: it moves by itself, says what it shows, and is light."""

import gzip
from functools import cache
from xml.etree import ElementTree as ET

import pytest

from rebrace.content.figures import Wanted, figure
from rebrace.engine.body.figure import Moment
from rebrace.engine.catalogue.look import Theme
from rebrace.engine.vocabulary.appearance import USUAL, Appearance, Hair, Skin
from tests.content.moving import every_rung, knowledge, told

BYTES = 12_000
DRAWN = {"svg", "title", "desc", "defs", "g", "path", "ellipse", "circle", "text", "stop"}
DRAWN |= {"linearGradient", "radialGradient", "animate", "animateTransform"}
MOVING = Wanted()
SVG = "{http://www.w3.org/2000/svg}"


@cache
def drawn(exercise: str, rung: str, wanted: Wanted = MOVING) -> str:
    known = knowledge().catalogue.exercises[exercise]
    number = known.rung_number(rung)
    return str(figure(known, number, movements=told(), words=knowledge().words, wanted=wanted))


def tags(picture: str) -> list[str]:
    return [each.tag.removeprefix(SVG) for each in ET.fromstring(picture).iter()]  # noqa: S314 - our own picture


@pytest.mark.parametrize("exercise", list(told().movements))
def test_each_is_light_when_it_moves(exercise: str) -> None:
    rungs = [rung.id for rung in told().movements[exercise].rungs]
    sizes = {rung: len(gzip.compress(drawn(exercise, rung).encode(), 6)) for rung in rungs}
    assert {rung: size for rung, size in sizes.items() if size > BYTES} == {}
    assert len(sizes) == 5


def test_each_moves_without_script_and_fetches_nothing() -> None:
    pictures = {(exercise, rung): drawn(exercise, rung) for exercise, rung in every_rung()}
    assert {rung for rung, picture in pictures.items() if not set(tags(picture)) <= DRAWN} == set()
    assert {rung for rung, picture in pictures.items() if "animate" not in tags(picture)} == set()
    assert {
        rung for rung, picture in pictures.items() if "href" in picture or "//" in picture.split(">", 1)[1]
    } == set()


def test_each_says_what_it_shows() -> None:
    words = knowledge().words
    said = {(exercise, rung): words(f"exercises.{exercise}.rungs.{rung}.shows") for exercise, rung in every_rung()}
    assert {rung for rung, text in said.items() if f'<desc id="d">{text}</desc>' not in drawn(*rung)} == set()
    assert len(set(said.values())) == len(said)


def test_each_tints_the_muscles_that_work() -> None:
    assert [rung for rung in every_rung() if "<ellipse" not in drawn(*rung)] == []


def test_stills_do_not_move_and_are_lighter() -> None:
    for moment in Moment:
        for exercise, movement in told().movements.items():
            picture = drawn(exercise, movement.rungs[-1].id, Wanted(moment=moment))
            assert "animate" not in tags(picture)
            assert len(gzip.compress(picture.encode(), 6)) < BYTES / 2


def test_start_and_end_differ_and_the_two_poses_hold_both() -> None:
    start, end, poses = (drawn("glute_bridge", "bridge_hold", Wanted(moment=moment)) for moment in Moment)
    assert start != end
    assert tags(poses).count("path") == tags(start).count("path") + tags(end).count("path")


def test_a_hold_that_can_be_counted_is_a_ring_with_its_seconds() -> None:
    assert ">3</text>" in drawn("glute_bridge", "bridge_hold")
    assert ">3</text>" in drawn("glute_bridge", "bridge_hold", Wanted(moment=Moment.POSES))
    assert "<text" not in drawn("dead_bug", "long_leg")


def test_every_theme_skin_and_hair_looks_different() -> None:
    people = [
        *(Appearance(skin=skin) for skin in Skin),
        *(Appearance(hair=hair) for hair in Hair if hair != USUAL.hair),
    ]
    ways = [Wanted(theme=theme, appearance=person, moment=Moment.START) for theme in Theme for person in people]
    looks = {drawn("side_step", "light_band", each) for each in ways}
    assert len(looks) == len(ways) == 24


def test_every_skin_and_hair_that_can_be_chosen_has_its_colours() -> None:
    assert list(told().style.skins) == list(Skin)
    assert list(told().style.hairs) == list(Hair)


@pytest.mark.parametrize("hair", list(Hair))
def test_no_hair_makes_a_figure_heavy(hair: Hair) -> None:
    picture = drawn("seated_twist", "arms_crossed", Wanted(appearance=Appearance(skin=Skin.DEEP, hair=hair)))
    assert len(gzip.compress(picture.encode(), 6)) <= BYTES
