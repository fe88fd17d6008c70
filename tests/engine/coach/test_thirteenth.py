"""An exercise of a clinic's own is coached from its folder alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rebrace.content import loader, movements
from rebrace.engine.body.build import Shape, built
from rebrace.engine.body.cycle import Manner, cycle
from rebrace.engine.body.landmarks.film import Film, shot
from rebrace.engine.body.landmarks.lens import Phone
from rebrace.engine.body.landmarks.noise import MEASURED
from rebrace.engine.body.landmarks.stream import Take, stream
from rebrace.engine.body.surfaces import stage
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.wire.coaching import begin

FOLDER = str(Path(__file__).parents[2] / "content" / "folders" / "thirteenth")


@pytest.fixture(scope="module")
def content() -> loader.Content:
    found = loader.load(extra=FOLDER)
    assert isinstance(found, loader.Content), "\n".join(map(str, found))
    return found


def film(content: loader.Content, fault: str | None) -> Film:
    told = movements.load(content.catalogue.exercises, FOLDER)
    assert isinstance(told, movements.Movements)
    move = told.movements["suitcase_carry"].rung("empty_hand")
    assert move is not None
    cues = content.catalogue.coaches["suitcase_carry"].cues
    faults = {cue.fault: cue.form for cue in cues if cue.form is not None and cue.fault == fault}
    shown = type(move)(**{**{name: getattr(move, name) for name in move.__slots__}, "faults": faults})
    build = built(told.mannequin, Shape(stature=1.64))
    tempo = content.catalogue.exercises["suitcase_carry"].rungs[0].dose.tempo
    loop = cycle(shown, tempo, 0.6, Manner(faults=dict.fromkeys(faults, 1.0)))
    return shot(loop, build, stage(shown.props, build.centimetre), samples=8)


def frames(shown: Film) -> Iterator[Frame]:
    phone = Phone(turn=90, distance=3, height=0.9, aim=shown.middle)
    return stream(Take(film=shown, phone=phone, noise=MEASURED, loops=4, rate=20, rest=1.5), 1)


def kinds(content: loader.Content, fault: str | None) -> list[object]:
    coaching = begin(content.catalogue, "suitcase_carry", "empty_hand")
    return [event["kind"] for each in frames(film(content, fault)) for event in coaching.step(*each)]


def test_its_repetitions_are_counted(content: loader.Content) -> None:
    assert kinds(content, None).count("rep_counted") == 8


def test_its_fault_is_told(content: loader.Content) -> None:
    assert "cue" in kinds(content, "leans_over")
    assert "cue" not in kinds(content, None)
