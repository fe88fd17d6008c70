"""The set in front of the camera: what the phone is told of it, for each move from its own folder."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.facts.kinds.session import PlannedStep, SessionStarted
from rebrace.engine.flows.session import SessionStep
from rebrace.engine.flows.step_lines import is_watched
from rebrace.engine.flows.watch import Stand, WatchedSet
from rebrace.engine.triage.permission import Permission, permit
from rebrace.engine.vocabulary.quantities import Minutes, Sets
from tests.engine.flows.person import START, Person, content

CATALOGUE = content().catalogue


def watched(exercise: str, rung: str, at: datetime = START) -> object:
    """The camera's screen of someone whose next set this is."""
    person = Person(at)
    person.welcome(age=8).check("full")
    permission = permit(person.state, person.now, CATALOGUE)
    assert isinstance(permission, Permission)
    step = PlannedStep(exercise=exercise, rung=rung, sets=Sets(2), amount=8)
    session = "00000000-0000-4000-8000-00000000c1a5"
    person.tell(
        SessionStarted(session=session, check=permission.check, shape="short", minutes=Minutes(8), steps=(step,))
    )
    return person.look("session_watch")


def open_rungs() -> Iterator[tuple[str, str]]:
    """Every rung that a camera can look at and that needs no leave of hers."""
    for exercise in CATALOGUE.exercises.values():
        first = exercise.rungs[0]
        if is_watched(exercise, first, CATALOGUE) and not first.gate.needs_clearance:
            yield exercise.id, first.id


@pytest.mark.parametrize(("exercise", "rung"), [*open_rungs()])
def test_each_move_says_where_the_phone_stands_and_what_it_wants_to_see(exercise: str, rung: str) -> None:
    screen = watched(exercise, rung)
    assert isinstance(screen, WatchedSet)
    assert screen.view is not CameraView.NONE
    assert screen.lying == (screen.stand is Stand.FLOOR)
    assert set(screen.cues) <= {fault.id for fault in CATALOGUE.exercises[exercise].faults}


@pytest.mark.parametrize("exercise", ["cat_cow", "prone_y", "seated_twist", "thread_needle"])
def test_a_move_that_landmarks_show_badly_is_led_by_tempo(exercise: str) -> None:
    screen = watched(exercise, CATALOGUE.exercises[exercise].rungs[0].id)
    assert isinstance(screen, WatchedSet)
    assert not screen.counted


def test_a_move_that_landmarks_show_well_is_counted() -> None:
    screen = watched("side_step", "clam")
    assert isinstance(screen, WatchedSet)
    assert screen.counted


def test_breathing_has_nothing_to_see_and_leads_back_to_the_session() -> None:
    assert isinstance(watched("breathing_360", CATALOGUE.exercises["breathing_360"].rungs[0].id), SessionStep)


def test_at_night_there_is_no_camera() -> None:
    assert isinstance(watched("side_step", "clam", START.replace(hour=3)), SessionStep)
