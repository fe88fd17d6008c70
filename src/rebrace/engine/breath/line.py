"""The smoothed line that breath draws in space, and how much the sensor trembles about it."""

from typing import Final, NamedTuple

from rebrace.engine.body import vectors
from rebrace.engine.body.vectors import Vector
from rebrace.engine.catalogue.policies.breath import BreathPolicy

_BENDS_MOST: Final = 100
"""How many bends the trembling is averaged over ..."""
_BENDS_SURE: Final = 10
"""... and from how many on it is believed."""
_BURST: Final = 3.0
"""A bend of more than so many times the average counts for no more than that."""


class Line(NamedTuple):
    """The last raw ticks and the smoothed ones."""

    raw: tuple[Vector, ...]
    half: Vector
    points: tuple[Vector, ...]
    """As many smoothed ticks as movement looks back on, the newest last."""
    noise: float
    bends: int
    """How many bends the trembling is the average of, up to the most."""

    @property
    def sure(self) -> bool:
        """Whether the trembling is known."""
        return self.bends >= _BENDS_SURE

    @property
    def now(self) -> Vector:
        """The newest smoothed point."""
        return self.points[-1]


def begun(tick: Vector) -> Line:
    """A line of one point."""
    return Line((tick,), tick, (tick,), 0.0, 0)


def drawn(line: Line, tick: Vector, policy: BreathPolicy) -> Line:
    """The line with one tick more."""
    ease = policy.tick / (policy.smooth + policy.tick)
    half = vectors.mixed(line.half, tick, ease)
    point = vectors.mixed(line.now, half, ease)
    raw = (*line.raw[-2:], tick)
    kept = round(policy.lag / policy.tick)
    noise, bends = _trembling(line.noise, line.bends, raw)
    return Line(raw, half, (*line.points[-kept:], point), noise, bends)


def _trembling(noise: float, bends: int, raw: tuple[Vector, ...]) -> tuple[float, int]:
    """The average bend from tick to tick: breath bends far less than a sensor trembles."""
    if len(raw) < len(("before", "last", "now")):
        return noise, bends
    before, last, now = raw
    bend = vectors.distance(vectors.add(before, now), vectors.scaled(last, 2))
    if bends >= _BENDS_SURE:
        bend = min(bend, _BURST * noise)
    count = min(bends + 1, _BENDS_MOST)
    return noise + (bend - noise) / count, count
