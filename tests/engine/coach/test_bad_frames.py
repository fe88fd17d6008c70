"""Whatever comes, the coach does not fail, and counts nothing out of nothing."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebrace.engine.body.landmarks.stream import exchanged, stream
from rebrace.engine.coach.events import CannotSee, Mend, Obstacle, TrackingLost
from rebrace.engine.vocabulary.frames import Frame
from tests.engine.coach.streams import BRIDGE, ODD, STEPS, TAP, TWIST, Move, damaged, filmed, moves, takes, watched


@settings(max_examples=80, deadline=None)
@given(frames=damaged(), move=moves())
def test_damaged_frames_bring_no_count_and_no_failure(frames: list[Frame], move: Move) -> None:
    assert watched(move, frames).counted == 0


@settings(max_examples=12, deadline=None)
@given(data=st.data(), move=st.sampled_from([BRIDGE, STEPS]))
def test_any_sensible_phone_and_noise_counts_truly(data: st.DataObject, move: Move) -> None:
    take = data.draw(takes(move))
    assert watched(move, stream(take, 7)).counted == take.repetitions


@settings(max_examples=40, deadline=None)
@given(place=st.integers(0, 131), odd=st.sampled_from(ODD), every=st.integers(1, 5))
def test_a_broken_number_now_and_then_adds_no_count(place: int, odd: float, every: int) -> None:
    broken = [
        frame._replace(points=[*frame.points[:place], odd, *frame.points[place + 1 :]])
        if number % every == 0
        else frame
        for number, frame in enumerate(filmed(BRIDGE, loops=1, rate=10))
    ]
    assert watched(BRIDGE, broken).counted <= 1


def test_frames_of_zeros_are_nobody() -> None:
    found = watched(BRIDGE, [Frame(number / 30, [0.0] * 132, 1.0) for number in range(120)])
    assert found.counted == 0
    assert found.of(CannotSee)[0] == CannotSee(
        what=Obstacle.NOBODY,
        how=Mend.STEP_INTO_VIEW,
        part=found.of(CannotSee)[0].part,  # type: ignore[union-attr]
    )


def test_repeated_and_reversed_times_add_nothing() -> None:
    frames = filmed(BRIDGE)
    doubled = [each for frame in frames for each in (frame, frame, frame._replace(time=frame.time - 0.5))]
    assert watched(BRIDGE, doubled).counted == 3


def test_missing_times_are_passed_over() -> None:
    frames = filmed(BRIDGE, rate=30)
    holed = [each._replace(time=math.nan) if place % 3 == 0 else each for place, each in enumerate(frames)]
    assert watched(BRIDGE, holed).counted == 3


def test_a_clock_that_is_set_back_asks_for_the_start_again() -> None:
    frames = filmed(BRIDGE, loops=2)
    back = [frame._replace(time=frame.time - 1000) for frame in frames]
    found = watched(BRIDGE, [*frames, *back])
    assert found.counted == 4
    assert len(found.of(TrackingLost)) == 1


def test_sudden_changes_of_the_frame_rate_change_no_count() -> None:
    frames = filmed(BRIDGE, rate=60, loops=4)
    uneven = [frame for place, frame in enumerate(frames) if frame.time < 9 or place % 12 == 0]
    assert watched(BRIDGE, uneven).counted == 4


def test_one_frame_a_second_is_followed_without_failure() -> None:
    assert watched(BRIDGE, filmed(BRIDGE, rate=1, loops=4, rest=3)).counted <= 4


def test_somebody_who_stands_still_counts_nothing() -> None:
    still = filmed(TWIST, rate=10)[0]
    found = watched(TWIST, [still._replace(time=number / 10) for number in range(300)])
    assert found.counted == 0


def test_a_body_in_one_point_counts_nothing() -> None:
    found = watched(BRIDGE, [Frame(number / 20, [0.5, 0.5, 0.0, 1.0] * 33, 1.0) for number in range(200)])
    assert found.counted == 0


@pytest.mark.parametrize("move", [BRIDGE, TAP, STEPS, TWIST], ids=[rung for _, rung in (BRIDGE, TAP, STEPS, TWIST)])
def test_sides_that_change_places_for_good_change_no_count(move: Move) -> None:
    frames = filmed(move, rate=12)
    half = frames[len(frames) // 2].time
    mixed = [each._replace(points=exchanged(list(each.points))) if each.time > half else each for each in frames]
    assert watched(move, mixed).counted == watched(move, frames).counted
