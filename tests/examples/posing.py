"""Somebody who stands or sits before a phone, as a pose model would tell it, and what is read from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from rebrace.content.loader import built_in
from rebrace.engine.body.landmarks.chance import Chance
from rebrace.engine.body.landmarks.hiding import visibilities
from rebrace.engine.body.landmarks.lens import Phone, eye
from rebrace.engine.body.landmarks.points import Points, points
from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.posture.glance import Glance, Sight, glanced
from rebrace.engine.posture.hints import Hint, Mend
from rebrace.engine.posture.looking import START, LookEvent, step
from rebrace.engine.vocabulary.landmarks import COUNT, NUMBERS
from tools.walk import standing

CAMERA = built_in().catalogue.posture.camera
SIDE, FRONT = CameraView.SIDE, CameraView.FRONT
TURNS = {SIDE: 0.0, FRONT: 90.0}
PHONE = Phone(turn=0, distance=2.8, height=0.9, aim=(0.0, 0.0, 0.85), field=55, aspect=0.75)


@cache
def at(like: str = "standing", **pose: tuple[tuple[str, float], ...]) -> Points:
    """The landmarks in the room of somebody in a position of the content, changed by what is told."""
    return points(standing.body(standing.still(like, **{name: dict(told) for name, told in pose.items()})))


def head_forward(degrees: float) -> Points:
    """The neck bent forward by so much, and the face kept level."""
    return at(neck=(("flex", -1 + degrees),), head=(("flex", -6 - degrees),))


def seen_by(phone: Phone, who: Points, chance: Chance | None = None, tremble: float = 0.0) -> list[float]:
    """132 numbers of one picture; `tremble` is how far landmarks are off, in picture heights."""
    lens = eye(phone)
    spots = lens.projected(who)
    shown = visibilities(spots, lens.scale, lens.aspect)
    numbers: list[float] = []
    for spot, v in zip(spots, shown, strict=True):
        dx, dy = (chance.around() * tremble, chance.around() * tremble) if chance else (0.0, 0.0)
        numbers += [spot.x + dx / phone.aspect, spot.y + dy, 0.0, v]
    return numbers


def phone(view: CameraView = SIDE, *, turn: float = 0.0, **more: float) -> Phone:
    """A phone that sees a view, so many degrees off it; the front is at 90 degrees, her left side at 180."""
    return replace(PHONE, turn=TURNS[view] + turn, **more)  # type: ignore[arg-type] # all that is told are numbers


def sight(who: Points | None = None, view: CameraView = SIDE, *, tilt: float = 0.0, **more: float) -> Sight:
    """A picture of her through a phone that may lean and knows by how much."""
    there = phone(view, tilt=tilt, **more)
    return Sight([seen_by(there, at() if who is None else who)], there.aspect, tilt)


def read(who: Points | None = None, view: CameraView = SIDE, **more: float) -> Glance:
    found = glanced(sight(who, view, **more), view, CAMERA)
    assert isinstance(found, Glance), found
    return found


def hinted(seen: Sight, view: CameraView = SIDE) -> Hint:
    found = glanced(seen, view, CAMERA)
    assert isinstance(found, Hint), found
    return found


def mirror(numbers: Sequence[float]) -> list[float]:
    """What a pose model says of the mirrored picture: right for left, and the other names."""
    from rebrace.engine.body.landmarks.stream import exchanged  # noqa: PLC0415 - only here

    flipped = [1 - each if place % NUMBERS == 0 else each for place, each in enumerate(numbers)]
    return exchanged(flipped)


def hide(numbers: Sequence[float], *landmarks: int) -> list[float]:
    found = list(numbers)
    for each in landmarks:
        found[each * NUMBERS + 3] = 0.1
    return found


def looked(frames: Iterable[tuple[float, Sight]]) -> tuple[list[tuple[float, LookEvent]], tuple[Glance, ...]]:
    """What a look says, and what it read."""
    state, said = START, []
    for time, seen in frames:
        state, events = step(state, time, seen, CAMERA)
        said += [(time, event) for event in events]
    return said, state.readings


NOBODY = Sight([[0.0] * (COUNT * NUMBERS)], 0.75, 0.0)
NOBODY_HINT, FACE, HOLD = Mend.STEP_INTO_VIEW, Mend.FACE_PHONE, Mend.HOLD_STILL
