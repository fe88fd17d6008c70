"""Synthetic streams: what a phone would be told of the mannequin, and of everything that goes wrong."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebrace.engine.body.landmarks.chance import Chance
from rebrace.engine.body.landmarks.lens import Phone, eye
from rebrace.engine.body.landmarks.noise import CLEAN, MEASURED, Noise, Stranger
from rebrace.engine.body.landmarks.stream import exchanged, stream
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.vocabulary.landmarks import ANKLE, EAR, HIP, NOSE, SHOULDER, WRIST
from tests.examples import filming

BRIDGE = ("glute_bridge", "bridge")
STEPS = ("side_step", "light_band")


def frames(move: tuple[str, str], noise: Noise = CLEAN, seed: int = 1, **more: object) -> list[Frame]:
    return list(stream(filming.take_of(*move, loops=1, noise=noise, **more), seed))  # type: ignore[arg-type]


def place(frame: Frame, landmark: int) -> tuple[float, float]:
    return frame.points[4 * landmark], frame.points[4 * landmark + 1]


def test_every_frame_has_33_landmarks_and_a_later_time() -> None:
    found = frames(BRIDGE, MEASURED)
    assert {len(frame.points) for frame in found} == {132}
    assert all(before.time < after.time for before, after in pairwise(found))
    assert all(math.isfinite(each) for frame in found for each in frame.points)


def test_the_same_seed_makes_the_same_stream_and_another_seed_another() -> None:
    assert frames(STEPS, MEASURED) == frames(STEPS, MEASURED)
    assert frames(STEPS, MEASURED) != frames(STEPS, MEASURED, seed=2)


def test_standing_before_the_phone_her_left_is_on_the_right_and_her_head_on_top() -> None:
    first = frames(STEPS)[0]
    assert place(first, SHOULDER)[0] > place(first, SHOULDER + 1)[0]
    assert place(first, EAR)[0] > place(first, EAR + 1)[0]
    assert place(first, NOSE)[1] < place(first, SHOULDER)[1] < place(first, HIP)[1] < place(first, ANKLE)[1]


def test_the_nose_is_nearer_than_the_ears_to_a_phone_before_her() -> None:
    first = frames(STEPS)[0]
    assert first.points[4 * NOSE + 2] < first.points[4 * EAR + 2]


@settings(max_examples=25, deadline=None)
@given(
    height=st.floats(0.2, 1.5),
    closeness=st.floats(1.1, 2),
    turn=st.floats(-40, 40),
    field=st.floats(40, 80),
    tilt=st.floats(-10, 10),
)
def test_a_phone_that_is_aimed_at_her_has_her_in_the_picture(
    height: float, closeness: float, turn: float, field: float, tilt: float
) -> None:
    film = filming.film_of(*STEPS)
    phone = filming.phone_for(film, *STEPS, height=height, closeness=closeness, turn=turn, field=field, tilt=tilt)
    spots = [spot for points in film.shots for spot in eye(phone).projected(points)]
    assert all(-0.02 <= spot.x <= 1.02 and -0.02 <= spot.y <= 1.02 for spot in spots)


def test_twice_as_far_is_half_as_large() -> None:
    near = eye(Phone(turn=90, distance=3, height=1, aim=(0, 0, 1))).projected(((0, 0.5, 1), (0, -0.5, 1)))
    far = eye(Phone(turn=90, distance=6, height=1, aim=(0, 0, 1))).projected(((0, 0.5, 1), (0, -0.5, 1)))
    assert near[0].x - near[1].x == pytest.approx(2 * (far[0].x - far[1].x))


def test_a_tilted_phone_turns_the_picture_round_its_middle() -> None:
    level = eye(Phone(turn=90, distance=4, height=1, aim=(0, 0, 1), aspect=1)).projected(((0, 0, 1.5),))[0]
    leant = eye(Phone(turn=90, distance=4, height=1, aim=(0, 0, 1), aspect=1, tilt=90)).projected(((0, 0, 1.5),))[0]
    assert (leant.x - 0.5, leant.y - 0.5) == pytest.approx((level.y - 0.5, -(level.x - 0.5)), abs=1e-9)


def test_a_limb_that_drops_out_is_not_seen() -> None:
    found = frames(STEPS, Noise(drop_outs=60))
    lost = [frame for frame in found if min(frame.points[3::4]) < 0.1]
    assert 0.1 < len(lost) / len(found) < 0.95


def test_sides_exchanged_twice_are_as_before() -> None:
    row = list(frames(STEPS)[0].points)
    assert exchanged(row) != row
    assert exchanged(exchanged(row)) == row


def test_another_person_stands_elsewhere_for_a_while() -> None:
    found = frames(STEPS, stranger=Stranger(at=1.0, seconds=1.0))
    shift = [place(frame, HIP)[0] > 0.7 for frame in found]
    assert [any(shift[:19]), all(shift[21:38]), any(shift[42:])] == [False, True, False]


def test_depth_wanders_while_she_does_not_turn() -> None:
    still = frames(STEPS, Noise(wander=60), rest=8.0)
    depth = [frame.points[4 * SHOULDER + 2] - frame.points[4 * SHOULDER + 6] for frame in still[:150]]
    clean = [frame.points[4 * SHOULDER + 2] - frame.points[4 * SHOULDER + 6] for frame in frames(STEPS, rest=8.0)[:150]]
    assert max(depth) - min(depth) > 0.1
    assert max(clean) - min(clean) < 0.01


def test_the_far_hand_of_somebody_seen_from_the_side_is_less_sure() -> None:
    found = frames(("band_row", "standing_row"))
    near, far = (min(frame.points[4 * (WRIST + side) + 3] for frame in found) for side in (1, 0))
    assert far < near


@pytest.mark.parametrize("seed", [0, 1, 2**63, -5])
def test_chance_is_even_and_stays_within_its_bounds(seed: int) -> None:
    chance = Chance(seed)
    shares = [chance.share() for _ in range(4000)]
    around = [chance.around() for _ in range(4000)]
    assert 0 <= min(shares) < max(shares) < 1
    assert sum(shares) / len(shares) == pytest.approx(0.5, abs=0.03)
    assert sum(each * each for each in around) / len(around) == pytest.approx(1, abs=0.1)
