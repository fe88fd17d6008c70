"""Nothing counts unless her body lies, sits or stands as the rung asks, is seen from its side, and stays there."""

import math
from dataclasses import replace

import pytest

from rebrace.engine.catalogue.policies.stances import StancesPolicy
from rebrace.engine.coach.events import CannotSee, Mend, Obstacle, Ready, RepCounted, TrackingLost
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.vocabulary.surroundings import Position
from tests.engine.coach.streams import BRIDGE, ROW, STEPS, TAP, TWIST, Move, Watched, filmed, watched
from tests.examples import filming

RUNGS: tuple[Move, ...] = (BRIDGE, ROW, STEPS, TAP, TWIST, ("cat_cow", "hands_and_knees"), ("prone_y", "prone_y"))


def turned(frame: Frame, degrees: float) -> Frame:
    """The whole picture turned about its middle."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    points = list(frame.points)
    for at in range(0, len(points), 4):
        x, y = (points[at] - 0.5) * frame.aspect, points[at + 1] - 0.5
        points[at] = 0.5 + (x * cos - y * sin) / frame.aspect
        points[at + 1] = 0.5 + x * sin + y * cos
    return frame._replace(points=points)


def walked(frames: list[Frame], speed: float, growth: float = 0.0) -> list[Frame]:
    """The same movement by somebody who goes across the picture, or towards the phone."""
    return [
        frame._replace(
            points=[
                0.5 + (each - 0.5) * (1 + growth * frame.time) + (speed * frame.time if at % 4 == 0 else 0.0)
                if at % 4 < 2
                else each
                for at, each in enumerate(frame.points)
            ]
        )
        for frame in frames
    ]


@pytest.mark.parametrize("move", RUNGS, ids=[rung for _, rung in RUNGS])
def test_the_same_movement_in_another_position_is_never_ready(move: Move) -> None:
    found = watched(move, [turned(frame, 90) for frame in filmed(move, loops=2, rate=12)])
    assert (found.counted, found.of(Ready)) == (0, [])


def test_rows_seen_from_the_front_are_asked_to_turn_and_count_nothing() -> None:
    film = filming.film_of(*ROW)
    phone = replace(filming.phone_for(film, *ROW), turn=90)
    found = watched(ROW, filmed(ROW, film=film, phone=phone))
    assert found.counted == 0
    assert found.of(CannotSee)[0] == CannotSee(what=Obstacle.WRONG_VIEW, how=Mend.TURN_SIDE_ON)


def setting_off(speed: float, growth: float = 0.0) -> Watched:
    """One row by somebody who holds the start and then goes."""
    frames = filmed(ROW, loops=1)
    going = walked([frame._replace(time=frame.time - 1.4) for frame in frames if frame.time >= 1.4], speed, growth)
    held = [frame for frame in frames if frame.time < 1.4]
    return watched(ROW, [*held, *[frame._replace(time=frame.time + 1.4) for frame in going]])


def test_who_stays_counts() -> None:
    assert setting_off(0.0).counted == 1


def test_who_walks_on_while_she_moves_counts_nothing() -> None:
    found = setting_off(0.06)
    assert found.of(Ready)
    assert found.counted == 0


def test_who_comes_nearer_while_she_moves_counts_nothing() -> None:
    found = setting_off(0.0, growth=0.2)
    assert found.of(Ready)
    assert found.counted == 0


def test_getting_up_from_a_bridge_counts_nothing_and_asks_for_the_start_again() -> None:
    frames = filmed(BRIDGE, loops=1)
    ends = frames[-1].time
    up = [turned(frames[-1], -9 * number)._replace(time=ends + number / 10) for number in range(1, 11)]
    up += [up[-1]._replace(time=ends + 1 + number / 10) for number in range(1, 20)]
    found = watched(BRIDGE, [*frames, *up])
    assert found.counted == 1
    assert len(found.of(TrackingLost)) == 1
    assert len(found.of(Ready)) == 1


def test_a_body_too_small_is_told_so_once_and_may_go_on() -> None:
    frames = walked(filmed(BRIDGE, rest=2.5), 0.0)
    small = [
        frame._replace(
            points=[0.5 + (each - 0.5) * 0.4 if at % 4 < 2 else each for at, each in enumerate(frame.points)]
        )
        for frame in frames
    ]
    found = watched(BRIDGE, small)
    kinds = [type(event) for _, event in found.events]
    assert found.events[0][1] == CannotSee(what=Obstacle.TOO_FAR, how=Mend.PHONE_CLOSER, part=found.events[0][1].part)  # type: ignore[union-attr]
    assert kinds == [CannotSee, Ready, RepCounted, RepCounted, RepCounted]


def test_every_position_has_a_stance_and_every_coach_names_one_that_is_there() -> None:
    stances = filming.content().catalogue.policy(StancesPolicy)
    coaches = filming.content().catalogue.coaches.values()
    named = [coach.stance for coach in coaches] + [each.stance for coach in coaches for each in coach.rungs]
    assert [position for position in Position if stances.of_position(position) is None] == []
    assert [name for name in named if name and stances.named(name) is None] == []
