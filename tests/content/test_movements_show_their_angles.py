"""At their key poses the movements show the angles that the evidence gives for them."""

from collections.abc import Callable, Mapping

import pytest

from rebrace.engine.body import angles, vectors
from rebrace.engine.body.camera import Camera, camera
from rebrace.engine.body.solving import Body, solved
from rebrace.engine.catalogue.movement import Aim
from rebrace.engine.vocabulary.sides import Side
from tests.content.moving import build, cycle_of, moments_of, stage_of

FROM_THE_SIDE = camera(Aim(turn=0, tilt=0))
FROM_THE_FRONT = camera(Aim(turn=90, tilt=0))
FROM_ABOVE = camera(Aim(turn=0, tilt=90))
AT_THE_START, AT_THE_END = "start", "end"


@pytest.mark.parametrize(
    ("exercise", "rung", "when", "what", "least", "most"),
    [
        ("heel_tap", "one_leg_tap", AT_THE_START, "right hip", 85, 95),
        ("heel_tap", "one_leg_tap", AT_THE_END, "right hip", 118, 135),
        ("heel_tap", "one_leg_tap", AT_THE_END, "right knee", 85, 105),
        ("heel_tap", "tabletop_tap", AT_THE_START, "right hip", 85, 95),
        ("heel_tap", "tabletop_tap", AT_THE_START, "right knee", 85, 105),
        ("heel_tap", "tabletop_tap", AT_THE_END, "right hip", 118, 135),
        ("heel_tap", "tabletop_tap", AT_THE_END, "right knee", 85, 105),
        ("heel_tap", "tabletop_tap", AT_THE_END, "left hip", 85, 95),
        ("heel_tap", "long_reach", AT_THE_END, "right knee", 115, 125),
        ("dead_bug", "arm_reach", AT_THE_START, "right shoulder", 85, 95),
        ("dead_bug", "arm_reach", AT_THE_END, "right shoulder", 150, 170),
        ("dead_bug", "arm_reach", AT_THE_END, "left shoulder", 85, 95),
        ("dead_bug", "opposite_tap", AT_THE_START, "left hip", 85, 95),
        ("dead_bug", "opposite_tap", AT_THE_END, "left hip", 120, 150),
        ("dead_bug", "opposite_tap", AT_THE_END, "right shoulder", 150, 170),
        ("dead_bug", "long_leg", AT_THE_END, "left hip", 120, 150),
        ("dead_bug", "long_leg", AT_THE_END, "left knee", 140, 160),
        ("glute_bridge", "bridge", AT_THE_START, "right hip", 120, 135),
        ("glute_bridge", "bridge", AT_THE_END, "right hip", 165, 178),
        ("glute_bridge", "bridge", AT_THE_END, "right knee", 75, 100),
        ("glute_bridge", "bridge_hold", AT_THE_END, "right hip", 165, 178),
        ("glute_bridge", "march", AT_THE_START, "right hip", 165, 178),
        ("glute_bridge", "single_leg", AT_THE_END, "right hip", 165, 178),
        ("hip_thrust", "full_thrust", AT_THE_START, "right hip", 95, 115),
        ("hip_thrust", "full_thrust", AT_THE_END, "right hip", 168, 178),
        ("hip_thrust", "full_thrust", AT_THE_END, "right knee", 80, 100),
        ("hip_thrust", "mini_thrust", AT_THE_END, "right hip", 125, 150),
        ("hip_thrust", "loaded_thrust", AT_THE_END, "right hip", 168, 178),
        ("hip_thrust", "single_leg_thrust", AT_THE_END, "right hip", 168, 178),
        ("band_row", "seated_row", AT_THE_START, "right elbow", 155, 175),
        ("band_row", "seated_row", AT_THE_END, "right elbow", 80, 105),
        ("band_row", "standing_row", AT_THE_START, "right elbow", 155, 175),
        ("band_row", "standing_row", AT_THE_END, "right elbow", 80, 105),
        ("band_row", "split_stance_row", AT_THE_START, "right elbow", 155, 175),
        ("band_row", "split_stance_row", AT_THE_END, "right elbow", 80, 105),
        ("band_row", "single_arm_row", AT_THE_END, "right elbow", 80, 105),
        ("wall_slide", "floor_slide", AT_THE_START, "right shoulder", 60, 90),
        ("wall_slide", "floor_slide", AT_THE_END, "right shoulder", 130, 160),
        ("wall_slide", "floor_slide", AT_THE_START, "right elbow", 85, 100),
        ("wall_slide", "floor_slide", AT_THE_END, "right elbow", 130, 150),
        ("wall_slide", "facing_wall", AT_THE_START, "right shoulder", 60, 90),
        ("wall_slide", "facing_wall", AT_THE_END, "right shoulder", 130, 160),
        ("wall_slide", "facing_wall", AT_THE_START, "right elbow", 85, 100),
        ("wall_slide", "facing_wall", AT_THE_END, "right elbow", 130, 150),
        ("wall_slide", "back_to_wall", AT_THE_START, "right shoulder", 60, 90),
        ("wall_slide", "back_to_wall", AT_THE_END, "right shoulder", 130, 160),
        ("wall_slide", "back_to_wall", AT_THE_END, "right elbow", 130, 150),
        ("wall_slide", "banded_slide", AT_THE_END, "right shoulder", 130, 160),
        ("prone_y", "prone_y", AT_THE_END, "arm in the air", 8, 20),
        ("prone_y", "prone_y", AT_THE_END, "Y of the arms", 120, 135),
        ("prone_y", "weighted_y", AT_THE_END, "arm in the air", 8, 20),
        ("side_step", "free_steps", AT_THE_START, "ankles apart", 1.0, 1.3),
        ("side_step", "free_steps", AT_THE_END, "ankles apart", 1.8, 2.2),
        ("side_step", "light_band", AT_THE_END, "ankles apart", 1.8, 2.2),
        ("side_step", "heavy_band", AT_THE_END, "ankles apart", 1.8, 2.2),
        ("side_step", "free_steps", AT_THE_START, "knee seen from the side", 145, 160),
        ("side_step", "free_steps", AT_THE_END, "trunk to one side", 0, 10),
        ("thread_needle", "hands_and_knees", AT_THE_START, "shoulders off level", 0, 5),
        ("thread_needle", "hands_and_knees", AT_THE_END, "shoulders off level", 45, 60),
        ("thread_needle", "heel_sit", AT_THE_END, "shoulders off level", 45, 60),
        ("seated_twist", "hands_on_ribs", AT_THE_END, "turn of the shoulders", 10, 30),
        ("seated_twist", "arms_crossed", AT_THE_END, "turn of the shoulders", 30, 50),
        ("seated_twist", "half_kneeling", AT_THE_END, "turn of the shoulders", 30, 55),
    ],
)
def test_the_key_pose_shows_the_angle(
    exercise: str, rung: str, when: str, what: str, least: float, most: float
) -> None:
    assert least <= MEASURES[what](posed(exercise, rung, when), seen_from(exercise, rung)) <= most


@pytest.mark.parametrize("rung", ["seated_row", "standing_row", "split_stance_row", "single_arm_row"])
def test_the_trunk_hardly_sways_while_she_rows(rung: str) -> None:
    leans = [angles.trunk_lean(each.body, FROM_THE_SIDE) for each in moments_of("band_row", rung)]
    assert max(leans) - min(leans) <= 12


@pytest.mark.parametrize("rung", ["facing_wall", "lift_off", "back_to_wall", "banded_slide"])
def test_the_trunk_hardly_leans_at_the_wall(rung: str) -> None:
    leans = [angles.trunk_lean(each.body, FROM_THE_SIDE) for each in moments_of("wall_slide", rung)]
    assert max(leans) - min(leans) <= 8


@pytest.mark.parametrize("rung", ["full_thrust", "pause_thrust", "loaded_thrust", "single_leg_thrust"])
def test_the_working_shin_of_a_thrust_stands_upright_at_the_top(rung: str) -> None:
    leg = posed("hip_thrust", rung, AT_THE_END).right_leg
    assert vectors.angle(vectors.sub(leg.knee, leg.ankle), vectors.UP) <= 12


def test_a_cat_nods_and_rounds_against_a_cow() -> None:
    cow, cat = (posed("cat_cow", "hands_and_knees", when) for when in (AT_THE_START, AT_THE_END))
    assert 25 <= head_pitch(cat) - head_pitch(cow) <= 100


def test_a_tapping_heel_comes_near_the_floor() -> None:
    assert posed("heel_tap", "tabletop_tap", AT_THE_END).right_leg.heel[2] < 0.085


def test_the_foot_of_a_march_is_lifted_a_little() -> None:
    assert 0.03 <= posed("glute_bridge", "march", AT_THE_END).right_leg.ball[2] <= 0.2


def posed(exercise: str, rung: str, when: str) -> Body:
    """The body at the start of a rung, or as far from it as the first repetition goes."""
    loop = cycle_of(exercise, rung)
    moment = loop.at(0.0 if when == AT_THE_START else loop.farthest - 1e-6)
    return solved(moment.pose, build(), stage_of(exercise, rung), 0.0)


def head_pitch(body: Body) -> float:
    return vectors.angle(body.trunk.head.axes.up, vectors.UP)


def seen_from(exercise: str, rung: str) -> Camera:
    """Squarely from where the angle is told: arms at a wall behind her or on the floor are seen in their own plane."""
    planes = {("wall_slide", "floor_slide"): FROM_ABOVE, ("wall_slide", "back_to_wall"): FROM_THE_FRONT}
    return planes.get((exercise, rung), FROM_THE_SIDE)


def y_of_the_arms(body: Body) -> float:
    down = vectors.scaled(body.trunk.thoracic[-1].axes.up, -1)
    return vectors.angle(vectors.sub(body.right_arm.wrist, body.right_arm.shoulder), down)


MEASURES: Mapping[str, Callable[[Body, Camera], float]] = {
    "left hip": lambda body, camera: angles.hip(body, Side.LEFT, camera),
    "right hip": lambda body, camera: angles.hip(body, Side.RIGHT, camera),
    "left knee": lambda body, camera: angles.knee(body, Side.LEFT, camera),
    "right knee": lambda body, camera: angles.knee(body, Side.RIGHT, camera),
    "left shoulder": lambda body, camera: angles.shoulder(body, Side.LEFT, camera),
    "right shoulder": lambda body, camera: angles.shoulder(body, Side.RIGHT, camera),
    "right elbow": lambda body, camera: angles.elbow(body, Side.RIGHT, camera),
    "knee seen from the side": lambda body, _: angles.knee(body, Side.RIGHT, FROM_THE_SIDE),
    "arm in the air": lambda body, _: angles.arm_rise(body, Side.RIGHT),
    "Y of the arms": lambda body, _: y_of_the_arms(body),
    "ankles apart": lambda body, _: angles.ankle_gap(body),
    "trunk to one side": lambda body, _: angles.trunk_lean(body, FROM_THE_FRONT),
    "shoulders off level": lambda body, _: angles.shoulder_tilt(body),
    "turn of the shoulders": lambda body, _: abs(angles.shoulder_turn(body)),
}
