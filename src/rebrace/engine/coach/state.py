"""Everything the coach remembers between two frames."""

from typing import NamedTuple

from rebrace.engine.coach.events import Hint
from rebrace.engine.coach.plan import SetPlan
from rebrace.engine.coach.track import LONG_AGO, NEW, Track


class CueLine(NamedTuple):
    """One fault that is looked for."""

    at: float
    value: float
    """Smoothed."""
    start: float
    """What it was at the start; only followed where the cue is about a change."""
    started: bool
    since: float
    """Since when the limit is passed; long ago when it is not."""
    told_at: float


class Place(NamedTuple):
    """Where her body was and how large, to notice another person's."""

    at: float
    x: float
    y: float
    size: float
    strange_since: float


class Held(NamedTuple):
    """Since when her body has been as it is at the start, and where that was."""

    since: float
    place: Place


class Told(NamedTuple):
    """The hint that holds, since when, and when it was last told."""

    hint: Hint | None
    since: float
    at: float


class State(NamedTuple):
    """The coach in the middle of a set. A named tuple: a new one is made for every frame, on a phone."""

    plan: SetPlan
    first: float
    """Time of the first frame."""
    time: float
    """Of the newest frame that was taken."""
    refused: int
    """Frames in a row that came from the past."""
    seen_at: float
    """When a counting signal was last read."""
    seen_for: float
    """Seconds in which she was seen."""
    near: int
    ready: bool
    lost: bool
    done: bool
    tracks: tuple[Track, ...]
    counts: tuple[int, int, int]
    """Left, right, both."""
    cues: tuple[CueLine, ...]
    cued_at: float
    cued: bool
    """A cue has been told in this repetition."""
    place: Place
    held: Held
    """The start, while she is not ready yet."""
    home: Place
    """Where her body was when she was last at the start."""
    stray_since: float
    """Since when her body has been in another position than this rung's."""
    company_at: float
    """When somebody else was last seen with her."""
    company: Told
    """The hint about that."""
    told: Told
    looked_at: float
    """When the set-up was last looked at."""


UNKNOWN_CUE = CueLine(LONG_AGO, 0.0, 0.0, started=False, since=LONG_AGO, told_at=LONG_AGO)
NOWHERE = Place(LONG_AGO, 0.0, 0.0, 0.0, LONG_AGO)
NOT_HELD = Held(LONG_AGO, NOWHERE)


def begun(plan: SetPlan, counts: tuple[int, int, int]) -> State:
    """The coach before the first frame; `counts` are repetitions of this set that were done before."""
    return State(
        plan=plan,
        first=LONG_AGO,
        time=LONG_AGO,
        refused=0,
        seen_at=LONG_AGO,
        seen_for=0.0,
        near=0,
        ready=False,
        lost=False,
        done=False,
        tracks=tuple(NEW for _ in plan.channels),
        counts=counts,
        cues=tuple(UNKNOWN_CUE for _ in plan.cues),
        cued_at=LONG_AGO,
        cued=False,
        place=NOWHERE,
        held=NOT_HELD,
        home=NOWHERE,
        stray_since=LONG_AGO,
        company_at=LONG_AGO,
        company=Told(None, LONG_AGO, LONG_AGO),
        told=Told(None, LONG_AGO, LONG_AGO),
        looked_at=LONG_AGO,
    )
