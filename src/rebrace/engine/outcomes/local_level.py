"""A local-level model: an unseen usual level that drifts, seen through answers that waver.

The plain Kalman filter of Durbin and Koopman, "Time Series Analysis by State Space Methods", chapter 2, with the
first level kept as a second component, so that the change since the start has an uncertainty of its own.
Floats are used because nothing here decides; what is shown is rounded.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

_VAGUE: Final = 1e6
"""Variance before the first answer, in tenths squared: nothing is assumed of her."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The mean of some answers."""

    step: int
    """Steps of time since the first reading, rising."""
    value: float
    variance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """The usual level after a reading, and how it differs from the first."""

    step: int
    level: float
    deviation: float
    """Standard deviation of the level."""
    change: float
    change_deviation: float


@dataclass(frozen=True, slots=True)
class _Belief:
    """Means, variances and covariance of the level now and the first level."""

    now: float
    first: float
    now_variance: float
    first_variance: float
    covariance: float

    def drifted(self, variance: float) -> "_Belief":
        return _Belief(self.now, self.first, self.now_variance + variance, self.first_variance, self.covariance)

    def told(self, reading: Reading) -> "_Belief":
        surprise, spread = reading.value - self.now, self.now_variance + reading.variance
        gain, first_gain = self.now_variance / spread, self.covariance / spread
        return _Belief(
            self.now + gain * surprise,
            self.first + first_gain * surprise,
            self.now_variance * (1 - gain),
            self.first_variance - first_gain * self.covariance,
            self.covariance * (1 - gain),
        )

    def level(self, step: int) -> Level:
        change_variance = self.now_variance + self.first_variance - 2 * self.covariance
        return Level(
            step=step,
            level=self.now,
            deviation=sqrt(max(0.0, self.now_variance)),
            change=self.now - self.first,
            change_deviation=sqrt(max(0.0, change_variance)),
        )


def levels(readings: Sequence[Reading], drift_variance: float) -> tuple[Level, ...]:
    """The level after each reading; `drift_variance` is what one step of time adds."""
    if not readings:
        return ()
    start = readings[0].value
    belief = _Belief(start, start, _VAGUE, _VAGUE, _VAGUE)
    found, step = [], readings[0].step
    for reading in readings:
        belief = belief.drifted(drift_variance * (reading.step - step)).told(reading)
        step = reading.step
        found.append(belief.level(step))
    return tuple(found)
