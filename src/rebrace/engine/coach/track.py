"""One channel through time: its filter, its phase, and the repetitions it makes.

Named tuples and plain floats: this runs for every frame on a phone.
"""

from typing import Final, NamedTuple

from rebrace.engine.catalogue.coach import Counting
from rebrace.engine.catalogue.policies.coach import CoachPolicy
from rebrace.engine.coach.filtering import Filtered, filtered
from rebrace.engine.coach.signals.signal import Mark

UNSETTLED: Final = 0
"""The start has not been held yet."""
REST: Final = 1
AWAY: Final = 2

LONG_AGO: Final = -1e9
_NEARLY: Final = 0.85
"""She holds the end of a repetition as long as she is at this share of it."""


class Track(NamedTuple):
    """A channel so far."""

    phase: int
    since: float
    """When the phase began, or the hold of the start."""
    low: float
    """The signal at the start; while unsettled, where the hold began."""
    peak: float
    peak_at: float
    """When she was last there, or nearly."""
    range: float
    """Her range; 0 before her first repetition."""
    counted_at: float
    mark: Mark
    marked: int
    """Frames that the mark is the average of."""
    line: Filtered


class Rep(NamedTuple):
    """One repetition of a channel."""

    range: float
    out: float
    back: float


NEW: Final = Track(
    UNSETTLED, LONG_AGO, 0.0, 0.0, 0.0, 0.0, LONG_AGO, (), 0, Filtered(LONG_AGO, 0.0, 0.0, 0.0, 0.0, LONG_AGO)
)


def followed(
    track: Track, raw: float, turned: float, time: float, *, counting: Counting, policy: CoachPolicy
) -> tuple[Track, Rep | None]:
    """The track after one more value of its signal, as read and so `turned` that it grows on the way out."""
    usual = max(counting.usual, track.range)
    line = filtered(track.line, turned, time, usual, counting, policy)
    if track.phase == AWAY:
        return _away(track, line, time, counting, policy)
    if track.phase == REST:
        return _resting(track, line, time, counting, policy), None
    return _holding(track, line, raw, time, counting, policy), None


def _resting(track: Track, line: Filtered, time: float, counting: Counting, policy: CoachPolicy) -> Track:
    """At the start, until a share of her range is behind her."""
    _, since, low, _, _, span, counted_at, mark, marked, before = track
    x = line.x
    if x <= low:
        return Track(REST, since, x, x, time, span, counted_at, mark, marked, line)
    passed = time - before.at
    low += (x - low) * (passed / policy.settle if passed < policy.settle else 1.0)
    if x - low > policy.leave_share * (max(counting.least, span)):
        return Track(AWAY, time, low, x, time, span, counted_at, mark, marked, line)
    return Track(REST, since, low, x, time, span, counted_at, mark, marked, line)


def _away(
    track: Track, line: Filtered, time: float, counting: Counting, policy: CoachPolicy
) -> tuple[Track, Rep | None]:
    """Away from the start, until most of the way is undone; too small or too quick a way is no repetition."""
    _, since, low, peak, peak_at, span, counted_at, mark, marked, _ = track
    x, least = line.x, counting.least
    if x > peak:
        return Track(AWAY, since, low, x, time, span, counted_at, mark, marked, line), None
    high = peak - low
    if x - low > _NEARLY * high:
        peak_at = time
    if x - low > policy.return_share * (max(least, high)) or time - counted_at < policy.shortest:
        return Track(AWAY, since, low, peak, peak_at, span, counted_at, mark, marked, line), None
    if high < max(least, policy.count_share * span) or time - since < policy.shortest / 2:
        return Track(REST, time, x, x, time, span, counted_at, mark, marked, line), None
    span = min(high if not span else span + policy.adapt * (high - span), policy.range_most * counting.usual)
    return Track(REST, time, x, x, time, span, time, mark, marked, line), Rep(high, peak_at - since, time - peak_at)


def _holding(track: Track, line: Filtered, raw: float, time: float, counting: Counting, policy: CoachPolicy) -> Track:
    """Settled when the signal lay in the range of the start and hardly moved for long enough."""
    low, high = counting.start_low, counting.start_high
    inside = (low is None or raw >= low) and (high is None or raw <= high)
    still = track.since > LONG_AGO and abs(line.x - track.low) <= policy.quiet * counting.least
    if not inside or not still:
        return Track(
            UNSETTLED, time if inside else LONG_AGO, line.x, 0.0, 0.0, track.range, track.counted_at, (), 0, line
        )
    if time - track.since < policy.hold:
        return track._replace(line=line)
    return Track(REST, time, line.x, line.x, time, track.range, track.counted_at, track.mark, track.marked, line)


def unsettled(track: Track) -> Track:
    """The track of somebody who has to hold the start again; her range is remembered."""
    return NEW._replace(range=track.range, counted_at=track.counted_at)
