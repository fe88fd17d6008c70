"""From a frame to the values of the channels: which side is watched, and whether it is still her."""

import math

from rebrace.engine.coach.geometry import length
from rebrace.engine.coach.plan import BOTH, Channel, SetPlan
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.signals.signal import Mark, Signal
from rebrace.engine.coach.state import Place
from rebrace.engine.coach.track import LONG_AGO, NEW, UNSETTLED, Track
from rebrace.engine.vocabulary.landmarks import HIP, SHOULDER

_SURER = 0.3
"""By so much must the other side be seen better before it is watched instead."""
_TOGETHER = 0.35
"""Seconds; frames farther apart say nothing about a leap."""
_GROWN = 1.8


def nearer(seen: Seen, plan: SetPlan, near: int) -> int:
    """The side that is seen better, before anything counts."""
    needs = plan.signal.needs if plan.signal is not None and plan.signal.paired else ((SHOULDER, HIP), (12, 24))
    v = seen.v
    here, there = sum(v[each] for each in needs[near]), sum(v[each] for each in needs[1 - near])
    return 1 - near if there > here + _SURER else near


def value(seen: Seen, plan: SetPlan, channel: Channel, track: Track, near: int) -> tuple[Track, float, float] | None:
    """The track with its mark, and the signal as read and as turned; None when it cannot be read."""
    signal = plan.signal
    assert signal is not None  # noqa: S101 - channels come with a signal
    side = near if channel.side == BOTH else channel.side
    visibility = plan.policy.visibility
    if signal.mark is not None and track.phase == UNSETTLED:
        marked = _marked(signal, seen, side, track, visibility)
        if marked is None:
            return None
        track = marked
    raw = signal.value(seen, side, track.mark, visibility)
    if raw is None:
        return None
    turned = raw * channel.sign
    if channel.alone and turned < 0:
        turned = 0.0  # the other direction is the other channel's
    return track, raw, turned


def _marked(signal: Signal, seen: Seen, side: int, track: Track, visibility: float) -> Track | None:
    assert signal.mark is not None  # noqa: S101 - asked by the caller
    if any(not seen.v[each] >= visibility for each in signal.needs[side]):
        return None
    new = signal.mark(seen, side)
    if not track.marked:
        return track._replace(mark=new, marked=1, line=NEW.line)
    return track._replace(mark=_averaged(track.mark, new, track.marked), marked=track.marked + 1)


def _averaged(old: Mark, new: Mark, count: int) -> Mark:
    return [a + (b - a) / (count + 1) for a, b in zip(old, new, strict=True)]


def trunk_size(seen: Seen, near: int) -> float:
    """The length of the trunk along the watched side, or its width where it points at the phone and looks short."""
    x, y = seen.x, seen.y
    long = math.hypot(x[SHOULDER + near] - x[HIP + near], y[SHOULDER + near] - y[HIP + near])
    return max(long, length(seen, SHOULDER, SHOULDER + 1))


def placed(place: Place, seen: Seen, near: int, time: float, leap: float) -> Place:
    """Where she is now; a body that leapt keeps the old place and is strange since then."""
    x, y = seen.x, seen.y
    here_x, here_y = (x[SHOULDER + near] + x[HIP + near]) / 2, (y[SHOULDER + near] + y[HIP + near]) / 2
    size = trunk_size(seen, near)
    known = place.at > LONG_AGO and place.size > 0
    if known and (time - place.at < _TOGETHER or place.strange_since > LONG_AGO):
        away = math.hypot(here_x - place.x, here_y - place.y)
        if away > leap * max(place.size, size) or not place.size / _GROWN < size < place.size * _GROWN:
            since = place.strange_since if place.strange_since > LONG_AGO else time
            return place._replace(at=time, strange_since=since)
    return Place(time, here_x, here_y, size, LONG_AGO)
