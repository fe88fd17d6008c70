"""Cues: faults that landmarks can show, once they last; the first that is listed goes first."""

from collections.abc import Sequence

from rebrace.engine.catalogue.coach import CoachCue, Measured, Past, Watched, When
from rebrace.engine.catalogue.policies.coach import CoachPolicy
from rebrace.engine.coach.plan import SetPlan, WatchedCue
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.state import CueLine
from rebrace.engine.coach.track import LONG_AGO

_EASED = 0.2
"""Seconds over which a cue's signal is averaged."""
_START_EASED = 0.6
"""Seconds over which its value at the start is."""


def looked(lines: Sequence[CueLine], plan: SetPlan, seen: Seen, *, time: float, near: int, away: bool) -> list[CueLine]:
    """Every cue after one more frame."""
    visibility = plan.policy.visibility
    return [
        _looked(line, cue, _value(cue, seen, near, visibility), time, away=away)
        for line, cue in zip(lines, plan.cues, strict=True)
    ]


def _looked(line: CueLine, cue: WatchedCue, raw: float | None, time: float, *, away: bool) -> CueLine:
    told = cue.told
    if raw is None:
        return line if line.since == LONG_AGO else line._replace(since=LONG_AGO)
    at, value, start, started, since, told_at = line
    step = time - at
    value = raw if step > 1.0 else value + (raw - value) * min(step / _EASED, 1.0)
    if told.measured is Measured.CHANGE and not (away and started):
        start = start + (value - start) * min(step / _START_EASED, 1.0) if started else value
        started = True
    wrong = _due(told.when, away=away) and _wrong(told, value - start if told.measured is Measured.CHANGE else value)
    return CueLine(time, value, start, started, (since if since > LONG_AGO else time) if wrong else LONG_AGO, told_at)


def _value(cue: WatchedCue, seen: Seen, near: int, visibility: float) -> float | None:
    told, signal = cue.told, cue.signal
    if told.sides is not Watched.EACH:
        return signal.value(seen, near, (), visibility)
    sides = [each for side in (0, 1) if (each := signal.value(seen, side, (), visibility)) is not None]
    if not sides:
        return None
    return max(sides) if told.past is Past.ABOVE else min(sides)


def _due(when: When, *, away: bool) -> bool:
    return when is When.ALWAYS or (when is When.AWAY) == away


def _wrong(told: CoachCue, value: float) -> bool:
    return value > told.limit if told.past is Past.ABOVE else value < told.limit


def chosen(lines: Sequence[CueLine], time: float, policy: CoachPolicy) -> int | None:
    """The place of the cue to tell now."""
    for place, line in enumerate(lines):
        lasted = line.since > LONG_AGO and time - line.since >= policy.cue_sustained
        if lasted and time - line.told_at >= policy.cue_cool_down:
            return place
    return None
