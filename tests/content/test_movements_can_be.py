"""Every rung of every exercise moves as a body can: nothing inside the floor, nothing slides, nothing snaps."""

from itertools import groupby, pairwise

import pytest

from rebrace.engine.body import vectors
from rebrace.engine.body.soundness import beyond, contact, deepest, skin
from rebrace.engine.catalogue.movement import Contact
from tests.content.moving import MOMENTS_A_SECOND, Moved, build, every_rung, moments_of, movement_of, stage_of

DEEP = 0.005
DRIFT = 0.005
BONES = tuple(f"{side} {name}" for side in ("left", "right") for name in ("thigh", "shank", "upper arm", "forearm"))
FASTEST = 2.6
"""Metres a second; a hand that reaches overhead in three seconds stays well below."""

rungs = pytest.mark.parametrize(("exercise", "rung"), every_rung())


@rungs
def test_nothing_goes_through_the_floor_or_a_wall(exercise: str, rung: str) -> None:
    stage = stage_of(exercise, rung)
    assert max(deepest(each.body, stage) for each in moments_of(exercise, rung)) < (DEEP, "")


@rungs
def test_what_touches_stays_where_it_is(exercise: str, rung: str) -> None:
    told = movement_of(exercise, rung).contacts
    drifts = {where.value: drift(where, moments_of(exercise, rung)) for where in told}
    assert {where: far for where, far in drifts.items() if far >= DRIFT} == {}


@rungs
def test_bones_keep_their_lengths(exercise: str, rung: str) -> None:
    lengths = {bone(each, name) for each in moments_of(exercise, rung) for name in BONES}
    assert lengths == {length(name) for name in BONES}


@rungs
def test_joints_stay_within_their_limits(exercise: str, rung: str) -> None:
    bent = {
        joint.value: round(degrees)
        for each in moments_of(exercise, rung)
        for joint, degrees in beyond(each.moment.pose, each.body)
    }
    assert bent == {}


@rungs
def test_nothing_jumps(exercise: str, rung: str) -> None:
    moments = moments_of(exercise, rung)
    fastest = max(
        (vectors.distance(a.middle, b.middle) * MOMENTS_A_SECOND, name)
        for before, after in pairwise((*moments, moments[0]))
        for (name, a), (_, b) in zip(skin(before.body), skin(after.body), strict=True)
    )
    assert fastest < (FASTEST, "")


def drift(where: Contact, moments: tuple[Moved, ...]) -> float:
    """The farthest that a contact strays while it is not lifted, in metres."""
    runs = groupby(moments, key=lambda each: where in each.moment.lifts)
    return max((span([contact(each.body, where) for each in run]) for lifted, run in runs if not lifted), default=0.0)


def span(points: list[vectors.Vector]) -> float:
    return max(vectors.distance(points[0], each) for each in points)


def bone(moved: Moved, name: str) -> tuple[str, float]:
    body = moved.body
    ends = {
        "left thigh": (body.left_leg.hip, body.left_leg.knee),
        "right thigh": (body.right_leg.hip, body.right_leg.knee),
        "left shank": (body.left_leg.knee, body.left_leg.ankle),
        "right shank": (body.right_leg.knee, body.right_leg.ankle),
        "left upper arm": (body.left_arm.shoulder, body.left_arm.elbow),
        "right upper arm": (body.right_arm.shoulder, body.right_arm.elbow),
        "left forearm": (body.left_arm.elbow, body.left_arm.wrist),
        "right forearm": (body.right_arm.elbow, body.right_arm.wrist),
    }[name]
    return name, round(vectors.distance(*ends), 6)


def length(name: str) -> tuple[str, float]:
    whole = build()
    told = {"thigh": whole.thigh, "shank": whole.shank, "upper arm": whole.upper_arm, "forearm": whole.forearm}
    return name, round(told[name.split(" ", 1)[1]], 6)
