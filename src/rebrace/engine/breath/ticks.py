"""Uneven samples, averaged into even ticks: repeated, reversed and senseless ones are left out."""

import math
from typing import Final, NamedTuple

from rebrace.engine.body import vectors
from rebrace.engine.body.vectors import ORIGIN, Vector
from rebrace.engine.catalogue.policies.breath import BreathPolicy

STRONGEST: Final = 160.0
"""Metres per second squared: sixteen times gravity, the most that a phone's sensor tells."""


class Ticks(NamedTuple):
    """The tick that is being filled, and the one before."""

    began: float
    """When even time began."""
    last: float
    """When the last sample was taken."""
    tick: int
    taken: int
    """Samples in this tick."""
    total: Vector
    before: Vector

    def time(self, tick: int, policy: BreathPolicy) -> float:
        """When a tick is over."""
        return self.began + (tick + 1) * policy.tick


def is_sample(time: float, sample: Vector) -> bool:
    """Whether four numbers can be a sample at all."""
    return math.isfinite(time) and all(abs(each) <= STRONGEST for each in sample)


def started(time: float, sample: Vector) -> Ticks:
    """The first sample."""
    return Ticks(time, time, 0, 1, sample, sample)


def filled(ticks: Ticks, time: float, sample: Vector, policy: BreathPolicy) -> tuple[Ticks, tuple[Vector, ...]]:
    """The ticks after one sample, and the averages of those that are over.

    A tick without a sample of its own is like the one before it: a slow sensor makes steps, and smoothing takes them.
    """
    at = int((time - ticks.began) / policy.tick)
    if at <= ticks.tick:
        return ticks._replace(last=time, taken=ticks.taken + 1, total=vectors.add(ticks.total, sample)), ()
    mean = vectors.scaled(ticks.total, 1 / ticks.taken)
    return Ticks(ticks.began, time, at, 1, sample, mean), (mean,) * (at - ticks.tick)


EMPTY: Final = Ticks(0.0, -math.inf, 0, 0, ORIGIN, ORIGIN)
"""Before the first sample."""
