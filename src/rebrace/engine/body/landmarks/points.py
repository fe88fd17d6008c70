"""Where the 33 landmarks are on a body."""

from typing import Final, TypeAlias

from rebrace.engine.body import vectors
from rebrace.engine.body.limbs import Arm, Leg
from rebrace.engine.body.solving import Body
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.pose import Offset

Points: TypeAlias = tuple[Vector, ...]
"""33 points of the room, in metres."""

_INNER: Final = 0.5
_OUTER: Final = 1.5
"""The corners of the eye, in distances of the eye from the middle of the face."""
_MOUTH_HALF: Final = 0.014
"""Half the width of the mouth, as a share of stature."""
_KNUCKLES: Final = 0.012
"""How far the first and the last knuckle lie beside the line of the hand, as a share of stature."""


def points(body: Body) -> Points:
    """The landmarks of a body in the room."""
    arms = [_hand(arm, body.build.small) for arm in body.arms]
    pairs = [
        *zip(*(_arm(arm) for arm in body.arms), strict=True),
        *zip(*arms, strict=True),
        *zip(*(_leg(leg) for leg in body.legs), strict=True),
    ]
    return (*_face(body), *(each for pair in pairs for each in pair))


def _face(body: Body) -> Points:
    """Nose; inner, middle and outer corner of the left and of the right eye; ears; corners of the mouth."""
    head, small = body.build.mannequin.head, body.build.small

    def at(place: Offset, share: float) -> Vector:
        return body.trunk.head.point(vectors.scaled((place[0], place[1] * share, place[2]), small))

    eyes = [at(head.eye, side * share) for side in (1, -1) for share in (_INNER, 1.0, _OUTER)]
    mouth = [at((head.mouth[0], _MOUTH_HALF, head.mouth[2]), side) for side in (1, -1)]
    return (at(head.nose, 0.0), *eyes, at(head.ear, 1), at(head.ear, -1), *mouth)


def _arm(arm: Arm) -> Points:
    return arm.shoulder, arm.elbow, arm.wrist


def _hand(arm: Arm, small: float) -> Points:
    """Little finger, first finger and thumb."""
    beside = vectors.scaled(arm.thumb, _KNUCKLES * small)
    middle = vectors.mixed(arm.palm, arm.tips, 0.5)
    return vectors.sub(middle, beside), vectors.add(middle, beside), vectors.add(arm.palm, vectors.scaled(beside, 2))


def _leg(leg: Leg) -> Points:
    return leg.hip, leg.knee, leg.ankle, leg.heel, leg.toes
