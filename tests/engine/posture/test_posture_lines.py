"""What one picture of her tells, and what it leaves unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebrace.engine.body.landmarks.points import Points
from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.posture.glance import Glance, Sight, glanced
from rebrace.engine.vocabulary.landmarks import EAR, HIP, KNEE, NOSE, SHOULDER
from rebrace.engine.vocabulary.posture import FROM_THE_FRONT, FROM_THE_SIDE, Line, Stance
from rebrace.engine.vocabulary.sides import Side
from tests.examples import posing
from tests.examples.posing import FRONT, SIDE, at, head_forward, read

LEANT = (("pitch", 15.0),)
TIPPED = (("roll", 8.0),)


def test_from_the_side_three_lines_are_read_and_from_the_front_three_others() -> None:
    assert set(read().lines) == set(FROM_THE_SIDE)
    assert set(read(view=FRONT).lines) == set(FROM_THE_FRONT)


def test_a_head_that_goes_forward_moves_its_line_forward_and_the_stack_stays() -> None:
    upright, forward = read().lines, read(head_forward(25)).lines
    assert forward[Line.HEAD] > upright[Line.HEAD] + 8
    assert forward[Line.STACK] == pytest.approx(upright[Line.STACK])


def test_a_trunk_that_leans_forward_moves_the_stack_forward() -> None:
    assert read(at(pelvis=LEANT)).lines[Line.STACK] > read().lines[Line.STACK] + 10


def test_rounded_shoulders_come_ahead_of_the_line_from_ear_to_hip() -> None:
    rounded = read(at(girdles=(("forward", 25.0),))).lines
    assert rounded[Line.SHOULDERS] > read().lines[Line.SHOULDERS] + 2


def test_a_trunk_that_tips_to_her_left_lowers_her_left_shoulder() -> None:
    level, tipped = read(view=FRONT).lines, read(at(pelvis=TIPPED), FRONT).lines
    assert all(abs(level[line]) < 0.1 for line in FROM_THE_FRONT)
    assert all(tipped[line] > 5 for line in FROM_THE_FRONT)


@pytest.mark.parametrize("tilt", [-12, -6, 6, 12])
@pytest.mark.parametrize("view", [SIDE, FRONT])
def test_a_phone_that_leans_reads_the_same_when_it_knows_which_way_is_down(view: CameraView, tilt: int) -> None:
    assert read(view=view, tilt=tilt).lines == pytest.approx(read(view=view).lines, abs=0.1)


def test_without_gravity_a_leaning_phone_is_read_as_a_leaning_body_and_says_that_it_is_not_levelled() -> None:
    seen = posing.sight(tilt=6)
    found = glanced(seen._replace(tilt=None), SIDE, posing.CAMERA)
    assert isinstance(found, Glance)
    assert not found.levelled
    assert abs(found.lines[Line.HEAD] - read().lines[Line.HEAD]) > 5


def test_whichever_side_faces_the_phone_is_found_and_reads_alike() -> None:
    right, left = read(), read(turn=180)
    assert (right.side, left.side) == (Side.RIGHT, Side.LEFT)
    assert right.lines == pytest.approx(left.lines)


@pytest.mark.parametrize("view", [SIDE, FRONT])
def test_a_mirrored_picture_reads_as_the_true_one(view: CameraView) -> None:
    tipped = at(pelvis=TIPPED)
    true = posing.sight(tipped, view)
    mirrored = Sight([posing.mirror(true.people[0])], true.aspect, 0.0, mirrored=True)
    found = glanced(mirrored, view, posing.CAMERA)
    assert isinstance(found, Glance)
    assert found.side is read(tipped, view).side
    assert found.lines == pytest.approx(read(tipped, view).lines)


@pytest.mark.parametrize("turn", [-20, -10, 10, 20])
def test_a_little_turned_from_the_side_reads_within_what_looks_differ_by(turn: int) -> None:
    straight, turned = read().lines, read(turn=turn).lines
    assert all(abs(straight[line] - turned[line]) < 2 for line in FROM_THE_SIDE)


@pytest.mark.parametrize(("height", "distance"), [(0.7, 2.5), (0.9, 3.5), (1.5, 2.5)])
def test_where_the_phone_stands_changes_little(height: float, distance: float) -> None:
    near, here = read(height=height, distance=distance).lines, read().lines
    assert all(abs(near[line] - here[line]) < 1 for line in FROM_THE_SIDE)


def test_standing_is_told_from_sitting_from_both_views() -> None:
    assert [read(view=view).stance for view in (SIDE, FRONT)] == [Stance.STANDING] * 2
    assert [read(at("sitting"), view).stance for view in (SIDE, FRONT)] == [Stance.SITTING] * 2


def test_ears_under_hair_leave_the_head_unknown_and_the_stack_known() -> None:
    seen = posing.sight()
    hidden = seen._replace(people=[posing.hide(seen.people[0], EAR)])
    found = glanced(hidden, SIDE, posing.CAMERA)
    assert isinstance(found, Glance)
    assert set(found.lines) == {Line.STACK}


@pytest.mark.parametrize(
    ("who", "view", "how"),
    [
        (at(), FRONT, "face_phone"),
        (at("crook_lying"), SIDE, "stand_or_sit"),
        (at("quadruped"), SIDE, "stand_or_sit"),
    ],
)
def test_another_view_or_position_is_told(who: Points, view: CameraView, how: str) -> None:
    assert posing.hinted(posing.sight(who), view).how == how


def test_facing_the_phone_or_turning_her_back_to_it_is_told() -> None:
    assert posing.hinted(posing.sight(view=FRONT), SIDE).how == "turn_side_on"
    assert posing.hinted(posing.sight(view=FRONT, turn=180), FRONT).how == "face_phone"


def test_too_far_away_and_too_near_are_told() -> None:
    assert posing.hinted(posing.sight(distance=12)).how == "phone_closer"
    assert posing.hinted(posing.sight(distance=1.2)).how == "phone_back"


def test_a_phone_that_leans_too_far_is_told() -> None:
    assert posing.hinted(posing.sight(tilt=13)).how == "level_phone"


@pytest.mark.parametrize(
    ("landmarks", "part"), [((SHOULDER,), "shoulders"), ((HIP + 1,), "hips"), ((KNEE, KNEE + 1), "knees")]
)
def test_a_part_that_is_hidden_is_named(landmarks: tuple[int, ...], part: str) -> None:
    seen = posing.sight()
    hint = posing.hinted(seen._replace(people=[posing.hide(seen.people[0], *landmarks)]))
    assert (hint.how, hint.part) == ("show_part", part)


def test_where_she_faces_must_be_seen_from_the_side() -> None:
    seen = posing.sight()
    hint = posing.hinted(seen._replace(people=[posing.hide(seen.people[0], NOSE)]))
    assert (hint.how, hint.part) == ("show_part", "head")


def beside(size: float, apart: float) -> Sight:
    """Somebody else of some size beside her."""
    seen = posing.sight()
    her = seen.people[0]
    other = list(her)
    other[0::4] = [0.5 + (each - 0.5) * size + apart for each in her[0::4]]
    other[1::4] = [0.5 + (each - 0.5) * size for each in her[1::4]]
    return seen._replace(people=[other, her])


def test_a_second_person_is_told_and_a_baby_in_her_arms_is_none() -> None:
    assert posing.hinted(beside(0.9, 0.35)).how == "one_person"
    found = glanced(beside(0.3, 0.05), SIDE, posing.CAMERA)
    assert isinstance(found, Glance)
    assert found.lines == pytest.approx(read().lines)


def test_one_body_told_twice_is_one_body() -> None:
    assert isinstance(glanced(beside(1.0, 0.01), SIDE, posing.CAMERA), Glance)


@pytest.mark.parametrize("people", [[], [[0.0] * 132], [[0.5] * 7], [[float("nan")] * 132], [[float("inf")] * 132]])
def test_nobody_is_nobody(people: list[list[float]]) -> None:
    assert posing.hinted(Sight(people, 0.75, 0.0)).how == "step_into_view"


ANY = st.floats(allow_nan=True, allow_infinity=True) | st.floats(-1, 2)


@given(
    st.lists(st.lists(ANY, min_size=132, max_size=132), max_size=2),
    ANY,
    st.none() | ANY,
    st.sampled_from((SIDE, FRONT)),
)
def test_whatever_numbers_come_a_line_is_a_finite_number_or_unknown(
    people: list[list[float]], aspect: float, tilt: float | None, view: CameraView
) -> None:
    found = glanced(Sight(people, aspect, tilt), view, posing.CAMERA)
    lines = found.lines if isinstance(found, Glance) else {}
    assert all(-1000 < value < 1000 for value in lines.values())
