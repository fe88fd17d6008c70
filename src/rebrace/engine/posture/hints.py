"""What is in the way of a look, and what helps."""

from enum import StrEnum
from typing import Final, NamedTuple

from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.catalogue.posture import PostureCamera
from rebrace.engine.posture.upright import Body
from rebrace.engine.vocabulary.landmarks import EAR, HIP, KNEE, NOSE, SHOULDER, BodyPart, part_of


class Mend(StrEnum):
    """What helps; its words are in the content."""

    STEP_INTO_VIEW = "step_into_view"
    ONE_PERSON = "one_person"
    LEVEL_PHONE = "level_phone"
    PHONE_CLOSER = "phone_closer"
    PHONE_BACK = "phone_back"
    SHOW_PART = "show_part"
    STAND_OR_SIT = "stand_or_sit"
    TURN_SIDE_ON = "turn_side_on"
    FACE_PHONE = "face_phone"
    HOLD_STILL = "hold_still"


class Hint(NamedTuple):
    """One thing to change."""

    how: Mend
    part: BodyPart | None = None


NOBODY: Final = Hint(Mend.STEP_INTO_VIEW)
_TRUNK: Final = (SHOULDER, SHOULDER + 1, HIP, HIP + 1)


def in_the_way(people: list[Body], view: CameraView, tilt: float | None, camera: PostureCamera) -> Hint | None:
    """The first thing that is in the way of this view; None when she is seen well. The first of the people is she."""
    if not people:
        return NOBODY
    if any(_someone_else(people[0], each, camera) for each in people[1:]):
        return Hint(Mend.ONE_PERSON)
    if tilt is not None and abs(tilt) > camera.tilt_most:
        return Hint(Mend.LEVEL_PHONE)
    return _of_her(people[0], view, camera)


def _of_her(her: Body, view: CameraView, camera: PostureCamera) -> Hint | None:
    lacking = _lacking(her, view, camera)
    if lacking is not None:
        return lacking
    if abs(her.lean) > camera.lean_most:
        return Hint(Mend.STAND_OR_SIT)
    if her.torso < camera.size_least:
        return Hint(Mend.PHONE_CLOSER)
    if view is CameraView.SIDE:
        return Hint(Mend.TURN_SIDE_ON) if her.width() > camera.side_on_most else None
    turned_away = her.x[SHOULDER] < her.x[SHOULDER + 1]
    return Hint(Mend.FACE_PHONE) if turned_away or her.width() < camera.facing_least else None


def _lacking(her: Body, view: CameraView, camera: PostureCamera) -> Hint | None:
    """A part that must be there and is not: the trunk, a knee for how she stands, the nose for where she faces."""
    wanted = dict.fromkeys((*_TRUNK, *((NOSE,) if view is CameraView.SIDE else ())), camera.visibility)
    wanted[her.surer(KNEE)] = camera.knee_visibility
    for each, least in wanted.items():
        if not her.inside[each]:
            return Hint(Mend.PHONE_BACK, part_of(each))
        if not her.v[each] >= least:
            return Hint(Mend.SHOW_PART, part_of(each))
    ears = her.inside[EAR] and her.inside[EAR + 1]
    return None if ears else Hint(Mend.PHONE_BACK, BodyPart.HEAD)


def _someone_else(her: Body, other: Body, camera: PostureCamera) -> bool:
    """A second person of some size; the same body told twice is none, and neither is a baby in her arms."""
    (x, y), (ox, oy) = her.middle(HIP), other.middle(HIP)
    apart = ((x - ox) ** 2 + (y - oy) ** 2) ** 0.5 / her.torso
    large = other.has_trunk(camera.visibility) and other.torso >= camera.other_least * her.torso
    return large and apart >= camera.other_apart
