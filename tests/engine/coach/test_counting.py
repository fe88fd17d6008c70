"""Repetitions: what counts, what does not, and when."""

import pytest

from rebrace.engine.body.landmarks.noise import MEASURED, Noise, Stranger
from rebrace.engine.coach.events import Ready, RepCounted, SetDone
from rebrace.engine.vocabulary.sides import Side
from tests.engine.coach.streams import BRIDGE, ROW, STEPS, TAP, TWIST, Move, check_stream, filmed, watched
from tests.examples import filming

COUNTED = [
    each for each in filming.every_rung() if filming.content().catalogue.coaches[each[0]].counting(each[1]) is not None
]


def test_every_counted_rung_is_counted_when_it_is_done_cleanly() -> None:
    found = {move: watched(move, filmed(move, loops=2, rate=12)) for move in COUNTED}
    truth = {move: 2 * filming.film_of(*move).repetitions for move in COUNTED}
    assert {move: each.counted for move, each in found.items()} == truth


@pytest.mark.parametrize("move", [BRIDGE, TAP, STEPS, ROW])
def test_measured_noise_changes_no_count(move: Move) -> None:
    check_stream(move, filmed(move, noise=MEASURED), 3 * filming.film_of(*move).repetitions)


@pytest.mark.parametrize("rate", [4, 8, 30, 60, 120])
def test_any_frame_rate_counts_the_same(rate: float) -> None:
    check_stream(BRIDGE, filmed(BRIDGE, rate=rate), 3)


def test_a_half_bridge_is_not_counted() -> None:
    film = filming.film_of(*BRIDGE, reach=0.15)
    check_stream(BRIDGE, filmed(BRIDGE, film=film), 0)


def test_her_own_smaller_range_is_counted() -> None:
    film = filming.film_of(*BRIDGE, reach=0.6)
    check_stream(BRIDGE, filmed(BRIDGE, film=film), 3)


def test_nothing_counts_before_the_start_is_held() -> None:
    frames = filmed(BRIDGE, rest=0.0, loops=1)
    top = [frame for frame in frames if 2 < frame.time < 4]
    assert watched(BRIDGE, top).events == ()


def test_each_leg_counts_its_own_taps() -> None:
    found = watched(TAP, filmed(TAP))
    assert (found.summary.left, found.summary.right, found.summary.both) == (3, 3, 0)
    assert [event.side for _, event in found.events if isinstance(event, RepCounted)] == [Side.RIGHT, Side.LEFT] * 3


def test_turns_to_both_sides_are_told_apart() -> None:
    found = watched(TWIST, filmed(TWIST, loops=1, rate=10))
    assert (found.summary.left, found.summary.right) == (1, 1)


def test_the_set_is_done_at_its_goal() -> None:
    found = watched(BRIDGE, filmed(BRIDGE, loops=4), goal=3)
    assert found.counted == 3
    assert len(found.of(SetDone)) == 1


def test_a_count_needs_no_later_frame() -> None:
    frames = filmed(BRIDGE, noise=MEASURED)
    whole = watched(BRIDGE, frames).times()
    cut = [watched(BRIDGE, [frame for frame in frames if frame.time <= time]).times() for time in whole]
    assert cut == [whole[: place + 1] for place in range(len(whole))]


def test_ready_comes_before_the_first_count() -> None:
    found = watched(BRIDGE, filmed(BRIDGE))
    kinds = [type(event) for _, event in found.events]
    assert kinds == [Ready, RepCounted, RepCounted, RepCounted]


def test_range_and_tempo_are_told() -> None:
    first = watched(BRIDGE, filmed(BRIDGE)).of(RepCounted)[0]
    assert isinstance(first, RepCounted)
    assert 30 < first.range < 50
    assert 1 < first.out < 5
    assert 0 < first.back < 3


def test_guided_sets_count_nothing_of_their_own() -> None:
    found = watched(BRIDGE, filmed(BRIDGE), guided=True)
    assert found.counted == 0
    assert found.summary.guided


def test_low_confidence_moves_are_guided_unless_told_otherwise() -> None:
    assert watched(("cat_cow", "hands_and_knees"), [], guided=None).summary.guided
    assert not watched(BRIDGE, [], guided=None).summary.guided


def test_another_person_counts_nothing() -> None:
    other = Stranger(at=2.0, seconds=60)
    found = watched(BRIDGE, filmed(BRIDGE, loops=1, stranger=other))
    assert found.counted == 0


def test_single_frames_with_sides_exchanged_count_nothing() -> None:
    check_stream(TAP, filmed(TAP, noise=Noise(swaps=40)), 6)
