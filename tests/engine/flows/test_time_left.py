"""Less time than planned: what is left is cut to the minutes she says, and what is done stays done."""

import pytest

from rebrace.engine.catalogue.policies.shapes import ShapesPolicy
from rebrace.engine.flows.session import Paused, SessionStep
from rebrace.engine.flows.time_left import kept
from rebrace.engine.planner.dose import step_seconds
from rebrace.engine.vocabulary.quantities import Minutes
from tests.engine.flows.person import Person, content

SETTLE = content().catalogue.policy(ShapesPolicy).settle


def under_way(minutes: int = 15) -> tuple[Person, SessionStep]:
    """A long session, one set of which is done."""
    person = Person()
    person.send("settings", {"minutes": str(minutes)})
    screen = person.start(age=8)
    assert isinstance(screen, SessionStep)
    following = person.do_set(screen)
    assert isinstance(following, SessionStep)
    return person, following


def shorten(person: Person, screen: SessionStep, minutes: int) -> SessionStep:
    after = person.send("session_pause", {"session": screen.session, "minutes": str(minutes)})
    assert isinstance(after, SessionStep)
    return after


def seconds_left(screen: SessionStep) -> int:
    return sum(
        step_seconds(each.dose, sets=each.sets - each.done, units=each.amount, settle=SETTLE)
        for each in screen.steps
        if each and not each.skipped and each.done < each.sets
    )


def test_what_is_left_fits_into_the_minutes_she_has() -> None:
    person, screen = under_way()
    paused = person.look("session_pause")
    assert isinstance(paused, Paused)
    assert paused.minutes_offered
    for minutes in reversed(paused.minutes_offered):
        screen = shorten(person, screen, minutes)
        assert 0 < seconds_left(screen) <= minutes * 60


def test_what_is_done_stays_done() -> None:
    person, screen = under_way()
    before = person.state.sessions[-1].sets
    shorten(person, screen, 4)
    assert person.state.sessions[-1].sets == before != ()


def test_only_lengths_that_shorten_are_offered() -> None:
    person, screen = under_way()
    shorten(person, screen, 4)
    paused = person.look("session_pause")
    assert isinstance(paused, Paused)
    assert all(each <= 4 for each in paused.minutes_offered)


@pytest.mark.parametrize("minutes", ["", "0", "-3", "5000", "4; drop", "7"])
def test_any_other_length_changes_nothing(minutes: str) -> None:
    person, screen = under_way()
    before = person.state
    person.send("session_pause", {"session": screen.session, "minutes": minutes})
    person.send("session_pause", {"session": "another", "minutes": "4"})
    assert person.state == before


def test_more_moves_go_before_more_sets() -> None:
    _, screen = under_way()
    waiting = [each for each in screen.steps if each and each.done < each.sets]
    least = sum(step_seconds(each.dose, sets=1, units=each.amount, settle=SETTLE) for each in waiting)
    left = kept(screen.steps, Minutes(-(-least // 60)), SETTLE)
    assert all(left.values())
