"""One-Euro filtering (Casiez, Roussel and Vogel 2012), after a median of three and a short doubt about jumps."""

import math
from typing import Final, NamedTuple

from rebrace.engine.catalogue.coach import Counting
from rebrace.engine.catalogue.policies.coach import CoachPolicy

_LONG_FRAME: Final = 0.15
"""Seconds; beyond it every frame stands alone, and waiting for another would come too late."""
_NOTHING: Final = -1e9
_SPEED_HZ: Final = 1.0
"""Cutoff for the speed, as the filter's authors advise."""


class Filtered(NamedTuple):
    """A line that is being smoothed."""

    at: float
    """When the last value was taken."""
    x: float
    speed: float
    last: float
    """The raw value before the last, and the last."""
    newest: float
    doubted: float
    """Since when a jump has been doubted."""


def filtered(
    line: Filtered, raw: float, time: float, usual: float, counting: Counting, policy: CoachPolicy
) -> Filtered:
    """The line after one more value; a drop-out is not filled in, it simply brings no value."""
    step = time - line.at
    if step > policy.hidden_after:
        return Filtered(time, raw, 0.0, raw, raw, _NOTHING)
    at, x, speed, last, newest, doubted = line
    value = raw
    if step < _LONG_FRAME:
        if abs(raw - newest) > policy.jump * usual:
            if doubted == _NOTHING:
                return Filtered(at, x, speed, last, newest, time)
            if time - doubted < policy.doubt:
                return line
        low, high = (last, newest) if last < newest else (newest, last)
        value = low if raw < low else min(raw, high)
    turn = 2 * math.pi * step
    easing = turn * _SPEED_HZ
    speed += easing / (easing + 1) * ((value - x) / step - speed)
    easing = turn * (policy.smooth + policy.brisk * abs(speed) / counting.least) / counting.slow
    x += easing / (easing + 1) * (value - x)
    return Filtered(time, x, speed, newest, raw, _NOTHING)
