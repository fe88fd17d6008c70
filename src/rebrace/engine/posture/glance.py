"""One picture of one view, read: each line a number, or unknown where its landmarks are not seen."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.catalogue.posture import PostureCamera
from rebrace.engine.posture.hints import Hint, in_the_way
from rebrace.engine.posture.upright import Body, body
from rebrace.engine.vocabulary.landmarks import EAR, HIP, KNEE, NOSE, SHOULDER
from rebrace.engine.vocabulary.posture import Line, Stance
from rebrace.engine.vocabulary.sides import Side

_PERCENT = 100.0


class Sight(NamedTuple):
    """What the pose model told of one picture."""

    people: Sequence[Sequence[float]]
    """For each person 33 times right, down, away and visibility; right and down as shares of the picture."""
    aspect: float
    """Width of the picture by its height."""
    tilt: float | None
    """Degrees by which the phone leans, where it can tell; without, lines are read against the picture's edge."""
    mirrored: bool = False
    """The picture is as in a mirror."""


class Glance(NamedTuple):
    """One picture."""

    stance: Stance
    side: Side | None
    """Which side of hers faces the phone; None from the front."""
    levelled: bool
    """By gravity, not by the edge of the picture."""
    lines: Mapping[Line, float]
    """Those that could be read."""


def glanced(sight: Sight, view: CameraView, camera: PostureCamera) -> Glance | Hint:
    """The lines of a picture, or what to change."""
    people = _people(sight, camera)
    hint = in_the_way(people, view, sight.tilt, camera)
    if hint is not None:
        return hint
    her = people[0]
    if view is CameraView.SIDE:
        faces = 1.0 if her.x[NOSE] > her.middle(EAR)[0] else -1.0
        # Whoever faces the left of a picture shows her left side, whatever the model calls it.
        side = Side.RIGHT if faces > 0 else Side.LEFT
        return Glance(_stance(her, camera), side, sight.tilt is not None, _from_the_side(her, faces, camera))
    return Glance(_stance(her, camera), None, sight.tilt is not None, _from_the_front(her, camera))


def _people(sight: Sight, camera: PostureCamera) -> list[Body]:
    """Everybody of whom a shoulder is seen; whole trunks first, then by size: the first one is she."""
    found = [body(each, sight.aspect, sight.tilt or 0.0, mirrored=sight.mirrored) for each in sight.people]
    there = [each for each in found if each is not None and each.v[each.surer(SHOULDER)] >= camera.visibility]
    return sorted(there, key=lambda each: (-each.has_trunk(camera.visibility), -each.torso))


def _stance(her: Body, camera: PostureCamera) -> Stance:
    drop = (her.y[her.surer(KNEE)] - her.middle(HIP)[1]) / her.torso
    return Stance.STANDING if drop >= camera.standing_least else Stance.SITTING


def _from_the_side(her: Body, faces: float, camera: PostureCamera) -> dict[Line, float]:
    """Everything is measured towards where she faces, in the middle between her two sides."""
    (ex, ey), (sx, sy), (hx, hy) = (her.middle(pair) for pair in (EAR, SHOULDER, HIP))
    found = {Line.STACK: faces * (sx - hx) / her.torso * _PERCENT}
    if her.sees(EAR, EAR + 1, visibility=camera.visibility) and ey < sy:
        found[Line.HEAD] = math.degrees(math.atan2(faces * (ex - sx), sy - ey))
        straight = ex + (hx - ex) * (sy - ey) / (hy - ey)
        found[Line.SHOULDERS] = faces * (sx - straight) / her.torso * _PERCENT
    return found


def _from_the_front(her: Body, camera: PostureCamera) -> dict[Line, float]:
    pairs = ((Line.EARS_LEVEL, EAR), (Line.SHOULDERS_LEVEL, SHOULDER), (Line.HIPS_LEVEL, HIP))
    return {
        line: math.degrees(math.atan2(her.y[pair] - her.y[pair + 1], her.x[pair] - her.x[pair + 1]))
        for line, pair in pairs
        if her.sees(pair, pair + 1, visibility=camera.visibility) and her.x[pair] > her.x[pair + 1]
    }
