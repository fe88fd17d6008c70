"""A look as a fold: guide her into place, count down so that the phone can be put down, take the pictures of each view.

`step(state, time, sight, camera) -> (state, events)`; no clock, no pictures, and nothing is remembered but numbers.
"""

import math
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.catalogue.posture import PostureCamera
from rebrace.engine.posture.glance import Glance, Sight, glanced
from rebrace.engine.posture.hints import Hint, Mend
from rebrace.engine.posture.median import middle, steady
from rebrace.engine.vocabulary.landmarks import BodyPart

_LONG_AGO: Final = -math.inf
_VIEWS: Final = (CameraView.SIDE, CameraView.FRONT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hinted:
    """Something is in the way."""

    how: Mend
    part: BodyPart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InPlace:
    """She is seen well: hold still."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Whole seconds that are left before the pictures."""

    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The pictures of a view are read."""

    view: CameraView
    last: bool
    """Nothing else is to be taken."""


LookEvent: TypeAlias = Hinted | InPlace | Counted | Taken


class Looking(NamedTuple):
    """Where a look stands."""

    readings: tuple[Glance, ...] = ()
    """Of the views that are done, in their order."""
    glances: tuple[Glance, ...] = ()
    """Of the view under way."""
    time: float = _LONG_AGO
    """Of the newest frame."""
    since: float | None = None
    """When she came into place."""
    taken: float = _LONG_AGO
    """When the newest glance was kept."""
    left: int | None = None
    troubled: float | None = None
    """Since when something has been in the way."""
    hint: Hint | None = None
    hinted: float = _LONG_AGO

    @property
    def view(self) -> CameraView | None:
        """The view that is wanted now; None when all are done."""
        return _VIEWS[len(self.readings)] if len(self.readings) < len(_VIEWS) else None


START: Final = Looking()


def step(state: Looking, time: float, sight: Sight, camera: PostureCamera) -> tuple[Looking, tuple[LookEvent, ...]]:
    """One frame more; a time that stands still, runs back or is no number changes nothing."""
    view = state.view
    if view is None or not math.isfinite(time) or time <= state.time:
        return state, ()
    seen = glanced(sight, view, camera)
    if time - state.time > camera.countdown:
        state = Looking(readings=state.readings)  # nobody knows what she did meanwhile
    state = state._replace(time=time)
    if isinstance(seen, Hint):
        return _troubled(state, seen, camera)
    return _in_place(state._replace(troubled=None, hint=None, hinted=_LONG_AGO), seen, view, camera)


def _troubled(state: Looking, hint: Hint, camera: PostureCamera) -> tuple[Looking, tuple[LookEvent, ...]]:
    since = state.time if state.troubled is None else state.troubled
    state = state._replace(troubled=since)
    if state.since is not None and state.time - since < camera.patience:
        return state, ()
    told = hint == state.hint and state.time - state.hinted < camera.tell_again
    state = state._replace(since=None, left=None, glances=())
    if told:
        return state, ()
    return state._replace(hint=hint, hinted=state.time), (Hinted(how=hint.how, part=hint.part),)


def _in_place(
    state: Looking, seen: Glance, view: CameraView, camera: PostureCamera
) -> tuple[Looking, tuple[LookEvent, ...]]:
    if state.since is None:
        return state._replace(since=state.time), (InPlace(),)
    held = state.time - state.since
    left = math.ceil(camera.settle + camera.countdown - held)
    if left > 0:
        if held < camera.settle or left == state.left:
            return state, ()
        return state._replace(left=left), (Counted(left=left),)
    if state.time - state.taken < camera.apart:
        return state, ()
    glances = (*state.glances, seen)
    if len(glances) < camera.frames:
        return state._replace(glances=glances, taken=state.time), ()
    return _read(state, glances, view, camera)


def _read(
    state: Looking, glances: tuple[Glance, ...], view: CameraView, camera: PostureCamera
) -> tuple[Looking, tuple[LookEvent, ...]]:
    fresh = Looking(readings=state.readings, time=state.time)
    if not steady(glances, camera.beyond):
        return fresh, (Hinted(how=Mend.HOLD_STILL),)
    done = fresh._replace(readings=(*state.readings, middle(glances)))
    return done, (Taken(view=view, last=done.view is None),)
