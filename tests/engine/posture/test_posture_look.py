"""A look goes from hint to countdown to pictures by itself, and only of somebody who holds still."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebrace.engine.body.landmarks.points import Points
from rebrace.engine.posture.glance import Sight
from rebrace.engine.posture.looking import Counted, Hinted, InPlace, Taken
from rebrace.engine.vocabulary.posture import FROM_THE_FRONT, FROM_THE_SIDE
from tests.examples import posing
from tests.examples.posing import FRONT, NOBODY, SIDE, at, head_forward, looked

RATE = 10


def held(seen: Sight, begins: float, seconds: float, rate: float = RATE) -> list[tuple[float, Sight]]:
    return [(begins + place / rate, seen) for place in range(round(seconds * rate))]


def side_then_front(who: Points | None = None) -> list[tuple[float, Sight]]:
    side, front = posing.sight(who), posing.sight(who, FRONT)
    return [*held(NOBODY, 0, 2), *held(side, 2, 6), *held(front, 8, 6)]


def test_a_whole_look_is_guided_counted_down_and_read() -> None:
    said, readings = looked(side_then_front())
    assert [event for _, event in said] == [
        Hinted(how=posing.NOBODY_HINT),
        InPlace(),
        *(Counted(left=left) for left in (3, 2, 1)),
        Taken(view=SIDE, last=False),
        Hinted(how=posing.FACE),
        InPlace(),
        *(Counted(left=left) for left in (3, 2, 1)),
        Taken(view=FRONT, last=True),
    ]
    assert [set(each.lines) for each in readings] == [set(FROM_THE_SIDE), set(FROM_THE_FRONT)]


def test_the_countdown_leaves_time_to_put_the_phone_down() -> None:
    said, _ = looked(held(posing.sight(), 0, 6))
    times = {type(event): time for time, event in said}
    assert times[Taken] - times[InPlace] >= posing.CAMERA.settle + posing.CAMERA.countdown


@pytest.mark.parametrize("rate", [0.8, 1, 5, 30, 120])
def test_slow_phones_and_quick_ones_read_the_same(rate: float) -> None:
    said, readings = looked(held(posing.sight(), 0, 9, rate))
    assert [type(event) for _, event in said if not isinstance(event, Counted)][:2] == [InPlace, Taken]
    assert readings[0].lines == posing.read().lines


def test_who_leaves_while_it_counts_down_is_asked_back_and_it_begins_anew() -> None:
    side = posing.sight()
    said, readings = looked([*held(side, 0, 3), *held(NOBODY, 3, 2), *held(side, 5, 3)])
    assert [type(event) for _, event in said[-3:]] == [InPlace, Counted, Counted]
    assert readings == ()


def test_one_bad_picture_is_forgiven() -> None:
    side = posing.sight()
    said, readings = looked([*held(side, 0, 2), *held(NOBODY, 2, 0.1), *held(side, 2.1, 4)])
    assert not any(isinstance(event, Hinted) and event.how == posing.NOBODY_HINT for _, event in said)
    assert len(readings) == 1


def test_who_moves_while_the_pictures_are_taken_is_asked_to_hold_still() -> None:
    still, moved = posing.sight(), posing.sight(head_forward(30))
    nodding = [(4 + place / RATE, (still, moved)[place // 3 % 2]) for place in range(20)]
    said, readings = looked([*held(still, 0, 4), *nodding])
    assert posing.HOLD in [event.how for _, event in said if isinstance(event, Hinted)]
    assert readings == ()


def test_the_median_leaves_one_odd_picture_out() -> None:
    odd = posing.sight(head_forward(10))
    frames = held(posing.sight(), 0, 6)
    frames[42] = (frames[42][0], odd)
    _, readings = looked(frames)
    assert readings[0].lines == posing.read().lines


def test_after_a_gap_nobody_knows_what_she_did_and_it_counts_anew() -> None:
    side = posing.sight()
    said, readings = looked([*held(side, 0, 3.5), *held(side, 30, 1.5)])
    assert [(type(event), round(time)) for time, event in said if isinstance(event, InPlace)] == [
        (InPlace, 0),
        (InPlace, 30),
    ]
    assert readings == ()


def test_a_hint_is_said_again_only_after_a_while() -> None:
    said, _ = looked(held(NOBODY, 0, 17))
    assert [round(time) for time, _ in said] == [0, 8, 16]


def test_repeated_reversed_and_missing_times_change_nothing() -> None:
    side = posing.sight()
    odd = [(time, side) for time in (0.0, 0.0, -5.0, math.nan, math.inf, 0.0)]
    said, readings = looked(odd)
    assert [type(event) for _, event in said] == [InPlace]
    assert readings == ()


SIGHTS = st.sampled_from((NOBODY, posing.sight(), posing.sight(view=FRONT), posing.sight(at("sitting"))))


@given(st.lists(st.tuples(st.floats(allow_nan=True), SIGHTS), max_size=60))
def test_whatever_comes_when_a_look_reads_at_most_its_two_views(frames: list[tuple[float, Sight]]) -> None:
    _, readings = looked(frames)
    assert len(readings) <= 2
