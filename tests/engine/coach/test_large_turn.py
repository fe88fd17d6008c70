"""A turn so large that the shoulders pass each other in the picture is one turn, to the side it began to."""

from __future__ import annotations

import math

import pytest

from rebrace.engine.coach.seen import Seen, seen
from rebrace.engine.coach.signals.shoulder_turn import mark, read
from rebrace.engine.vocabulary.landmarks import COUNT, HIP, NOSE, SHOULDER

TORSO, HALF, NOSE_AHEAD = 0.3, 0.1, 0.24 * 0.3


def turned(degrees: float) -> Seen:
    """A body that faces the phone and has turned so far to its left, or below 0 to its right."""
    points = [[0.5, 0.5, 0.0, 1.0] for _ in range(COUNT)]
    turn = math.radians(degrees)
    for side, sign in ((0, 1), (1, -1)):
        points[SHOULDER + side][:2] = [0.5 + sign * HALF * math.cos(turn), 0.3]
        points[HIP + side][:2] = [0.5 + sign * HALF * 0.8, 0.3 + TORSO]
    points[NOSE][:2] = [0.5 + NOSE_AHEAD * math.sin(turn), 0.2]
    body = seen([number for point in points for number in point], 1.0, 0.0)
    assert body is not None
    return body


@pytest.mark.parametrize("way", [1, -1])
def test_the_reading_keeps_its_side_when_the_shoulders_pass_each_other(way: int) -> None:
    start = mark(turned(0), 0)
    readings = [way * read(turned(way * degrees), 0, start) for degrees in range(0, 125, 5)]
    assert readings[0] == 0
    assert min(readings[6:]) > 0.4
    assert max(readings) == pytest.approx(1.0)
