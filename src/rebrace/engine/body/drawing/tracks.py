"""What moves in a picture: outlines over time, kept only at the moments between which they glide straight."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from rebrace.engine.body.drawing.outlines import Outline

T = TypeVar("T")
Whole: TypeAlias = tuple[int, ...]
"""The control points of a part on the canvas, one number after the other, all even."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """Where the metres of the camera's picture lie on the canvas."""

    scale: float
    right: float
    down: float

    def units(self, outline: Outline) -> list[int]:
        """Control points as even numbers, so that the middle of two is a whole number."""
        return [
            2 * round((each * self.scale + aside) / 2)
            for spot in outline
            for each, aside in ((spot[0], self.right), (spot[1], self.down))
        ]


def kept(times: Sequence[float], frames: Sequence[Sequence[float]], tolerance: float) -> list[int]:
    """The moments that are needed for all numbers to stay within a tolerance when they glide straight between them."""
    if all(
        max(map(abs, map(float.__sub__, map(float, each), map(float, frames[0]))), default=0.0) <= tolerance / 2
        for each in frames
    ):
        return [0]
    needed = {0, len(frames) - 1}
    spans = [(0, len(frames) - 1)]
    while spans:
        first, last = spans.pop()
        worst, place = _worst(times, frames, first, last)
        if worst > tolerance:
            needed.add(place)
            spans += [(first, place), (place, last)]
    return sorted(needed)


def _worst(times: Sequence[float], frames: Sequence[Sequence[float]], first: int, last: int) -> tuple[float, int]:
    """The moment between two others that strays farthest from gliding straight."""
    worst, worst_place = 0.0, first
    for place in range(first + 1, last):
        share = (times[place] - times[first]) / (times[last] - times[first])
        stray = max(
            abs(a + (b - a) * share - c) for a, b, c in zip(frames[first], frames[last], frames[place], strict=True)
        )
        if stray > worst:
            worst, worst_place = stray, place
    return worst, worst_place


def aligned(points: Outline, before: Outline) -> Outline:
    """The same closed outline begun at the point from which it has the least way from the moment before."""
    if len(points) != len(before):
        return points
    count = len(points)

    def way(shift: int) -> float:
        return sum(
            (points[(place + shift) % count][0] - before[place][0]) ** 2
            + (points[(place + shift) % count][1] - before[place][1]) ** 2
            for place in range(count)
        )

    best = min(range(count), key=way)
    return points[best:] + points[:best]


def unseen_at_rest(frames: Sequence[T], shown: Sequence[bool]) -> tuple[T, ...]:
    """The same frames, those that are not shown taken from the last one that is, or from the first."""
    told: list[T] = []
    latest = frames[shown.index(True)] if True in shown else frames[0]
    for frame, seen in zip(frames, shown, strict=True):
        latest = frame if seen else latest
        told.append(latest)
    return tuple(told)
