"""Left and right are alike: a mirrored pose is a mirrored body, and a movement on both sides does the same on each."""

from rebrace.engine.body import vectors
from rebrace.engine.body.mirroring import mirrored
from rebrace.engine.body.solving import Body, solved
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.movement import Sides
from tests.content.moving import build, cycle_of, every_rung, moments_of, movement_of, stage_of

NEAR = 1e-6
EVERY = 40
"""One moment of every three seconds or so is enough."""


def joints(body: Body) -> tuple[Vector, ...]:
    """The joints of the left side, then those of the right side in the same order."""
    left = (body.left_arm.shoulder, body.left_arm.elbow, body.left_arm.palm, body.left_leg.knee, body.left_leg.toes)
    right = (
        *(body.right_arm.shoulder, body.right_arm.elbow, body.right_arm.palm),
        *(body.right_leg.knee, body.right_leg.toes),
    )
    return left + right


def in_the_mirror(body: Body) -> tuple[Vector, ...]:
    here = joints(body)
    half = len(here) // 2
    return tuple([(x, -y, z) for x, y, z in (*here[half:], *here[:half])])


def apart(some: tuple[Vector, ...], others: tuple[Vector, ...]) -> float:
    return max(vectors.distance(a, b) for a, b in zip(some, others, strict=True))


def test_a_mirrored_pose_is_a_mirrored_body() -> None:
    worst = {
        (exercise, rung): max(
            apart(
                joints(solved(mirrored(each.moment.pose), build(), stage_of(exercise, rung), 0.0)),
                in_the_mirror(solved(each.moment.pose, build(), stage_of(exercise, rung), 0.0)),
            )
            for each in moments_of(exercise, rung)[::EVERY]
        )
        for exercise, rung in every_rung()
    }
    assert {rung: far for rung, far in worst.items() if far > NEAR} == {}


def test_what_alternates_does_the_same_on_each_side() -> None:
    turns = [each for each in every_rung() if movement_of(*each).sides is Sides.ALTERNATE]
    worst = {}
    for exercise, rung in turns:
        loop, around = cycle_of(exercise, rung), stage_of(exercise, rung)
        for tenth in range(10):
            time = loop.seconds / 2 * tenth / 10
            one, other = (solved(loop.at(each).pose, build(), around, 0.0) for each in (time, time + loop.seconds / 2))
            worst[exercise, rung, tenth] = apart(joints(other), in_the_mirror(one))
    assert len(turns) > 10
    assert {moment: far for moment, far in worst.items() if far > NEAR} == {}
