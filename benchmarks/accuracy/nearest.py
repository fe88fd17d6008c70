"""The simplest way to know a position: the drawn pose that a body is most like."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from rebrace.engine.body.landmarks.stream import stream
from rebrace.engine.vocabulary.landmarks import COUNT, NUMBERS
from tests.examples import filming

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.accuracy.offline import Array
    from rebrace.engine.vocabulary.frames import Frame

_BODY = (11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28)
_MIRRORED = (1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10)
_FRAMES_A_SECOND = 4.0


def told_apart(start: Frame, end: Frame, rungs: Iterable[tuple[str, str]]) -> bool:
    """Whether the first is most like the start of any rung, and the second most like an end."""
    drawn = [each for rung in rungs for each in _drawn(*rung)]
    return not _nearest(start, drawn) and _nearest(end, drawn)


def _nearest(frame: Frame, drawn: list[tuple[bool, Array]]) -> bool:
    body = _body(frame)
    return min(drawn, key=lambda each: float(np.abs(each[1] - body).sum()))[0]


@cache
def _drawn(exercise: str, rung: str) -> tuple[tuple[bool, Array], ...]:
    """The start of a rung and its other end, each from both sides; the other end is where joints are farthest away."""
    take = filming.take_of(exercise, rung, loops=1, rest=0, rate=_FRAMES_A_SECOND)
    bodies = [_body(frame) for frame in stream(take, 0)]
    start = bodies[0]
    end = max(bodies, key=lambda each: float(np.abs(each - start).sum()))
    return tuple((is_end, each) for is_end, body in ((False, start), (True, end)) for each in (body, _mirrored(body)))


def _body(frame: Frame) -> Array:
    """Joints in the picture from the middle of the hips, in torsos."""
    points = np.asarray(frame.points[: COUNT * NUMBERS], dtype=np.float64).reshape(COUNT, NUMBERS)
    flat = points[:, :2] * (frame.aspect, 1.0)
    hips, shoulders = (flat[23] + flat[24]) / 2, (flat[11] + flat[12]) / 2
    torso = max(float(np.linalg.norm(shoulders - hips)), 1e-6)
    return np.asarray((flat[list(_BODY)] - hips) / torso, dtype=np.float64)


def _mirrored(body: Array) -> Array:
    return np.asarray(body[list(_MIRRORED)] * (-1.0, 1.0), dtype=np.float64)
