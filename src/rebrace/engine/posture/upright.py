"""A picture's landmarks, levelled by gravity and read as a body: nothing in it is infinite, missing or absurd."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from rebrace.engine.vocabulary.landmarks import COUNT, HIP, NUMBERS, SHOULDER

_FARTHEST: Final = 50.0
"""Picture heights; a landmark farther out is no landmark."""
_LEAST: Final = 1e-6
_FACE: Final = 11
"""The first landmark below the face; on the face, pairs begin at the eyes and are not neighbours."""
_EYES: Final = ((1, 4), (2, 5), (3, 6))


class Body(NamedTuple):
    """One person; right and down are in picture heights, and down is where things fall."""

    x: Sequence[float]
    y: Sequence[float]
    v: Sequence[float]
    inside: Sequence[bool]
    """Whether each landmark lies inside the picture."""

    def middle(self, pair: int) -> tuple[float, float]:
        """The middle of a pair: a small turn of the body leaves it where it is."""
        return (self.x[pair] + self.x[pair + 1]) / 2, (self.y[pair] + self.y[pair + 1]) / 2

    @property
    def torso(self) -> float:
        """From the middle of the shoulders to the middle of the hips; never nothing."""
        return max(math.dist(self.middle(SHOULDER), self.middle(HIP)), _LEAST)

    @property
    def lean(self) -> float:
        """Degrees by which the trunk leans from upright, towards the right of the picture."""
        (sx, sy), (hx, hy) = self.middle(SHOULDER), self.middle(HIP)
        return math.degrees(math.atan2(sx - hx, hy - sy))

    def width(self) -> float:
        """How wide the shoulders look, in torsos."""
        across = math.hypot(self.x[SHOULDER] - self.x[SHOULDER + 1], self.y[SHOULDER] - self.y[SHOULDER + 1])
        return across / self.torso

    def surer(self, pair: int) -> int:
        """The one of a pair that is seen better."""
        return pair if self.v[pair] >= self.v[pair + 1] else pair + 1

    def has_trunk(self, visibility: float) -> bool:
        """Whether a shoulder and a hip are seen surely enough."""
        return min(self.v[self.surer(SHOULDER)], self.v[self.surer(HIP)]) >= visibility

    def sees(self, *landmarks: int, visibility: float) -> bool:
        """Whether all of these are seen surely enough."""
        return all(self.v[each] >= visibility for each in landmarks)


def body(points: Sequence[float], aspect: float, tilt: float, *, mirrored: bool) -> Body | None:
    """The body in 132 numbers, of a picture so many times as wide as high; None when they are no body.

    `tilt` are the degrees by which the phone leans to its right side. A mirrored picture is turned back first.
    """
    if len(points) != COUNT * NUMBERS or not 0 < aspect < _FARTHEST or not math.isfinite(tilt):
        return None
    rows = [_sound(points[at : at + NUMBERS]) for at in range(0, COUNT * NUMBERS, NUMBERS)]
    rows = _turned_back(rows) if mirrored else rows
    cosine, sine = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    across = [(row[0] - 0.5) * aspect for row in rows]
    down = [row[1] - 0.5 for row in rows]
    return Body(
        x=[x * cosine - y * sine for x, y in zip(across, down, strict=True)],
        y=[x * sine + y * cosine for x, y in zip(across, down, strict=True)],
        v=[row[3] for row in rows],
        inside=[0 <= row[0] <= 1 and 0 <= row[1] <= 1 for row in rows],
    )


def _sound(four: Sequence[float]) -> tuple[float, float, float, float]:
    """A landmark's numbers; one that cannot be taken for a landmark is not seen."""
    x, y, z, v = four
    return (x, y, z, v) if all(-_FARTHEST < each < _FARTHEST for each in four) else (0.5, 0.5, 0.0, 0.0)


def _turned_back(rows: list[tuple[float, float, float, float]]) -> list[tuple[float, float, float, float]]:
    """What a mirror shows, as it is: right for left, and what the model called left is her right."""
    found = [(1 - x, y, z, v) for x, y, z, v in rows]
    for a, b in (*_EYES, (7, 8), (9, 10), *((each, each + 1) for each in range(_FACE, COUNT, 2))):
        found[a], found[b] = found[b], found[a]
    return found
