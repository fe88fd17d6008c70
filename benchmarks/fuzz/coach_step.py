"""Throws bytes at the coach: `python -m benchmarks.fuzz.coach_step -max_total_time=1800 -len_control=0 CORPUS`.

Needs atheris, which is not among the project's dependencies: install it by hand into an environment of your own. Each
set begins as the mannequin does the rung, so that there is something to count; bytes damage the frames in every way, or
put up to three bodies in them. Whatever comes, `step` must not raise, counts must only grow, one at a time and not
faster than a repetition can be, nothing counts before she is ready or while somebody else is with her, and every number
that is told is finite.
"""

import math
import struct
import sys
from collections.abc import Iterator
from functools import cache

import atheris

with atheris.instrument_imports(include=["rebrace.engine.coach"]):
    from rebrace.content.loader import built_in
    from rebrace.engine.coach.events import Ready, RepCounted, TrackingLost
    from rebrace.engine.coach.state import State, begun
    from rebrace.engine.coach.stepping import step
    from rebrace.engine.coach.summary import summary
    from rebrace.engine.vocabulary.frames import Frame
    from rebrace.engine.wire.coaching import set_plan, told

from rebrace.engine.body.landmarks.stream import stream
from tests.examples import filming

CATALOGUE = built_in().catalogue
RUNGS = [(exercise.id, rung.id) for exercise in CATALOGUE.exercises.values() for rung in exercise.rungs]
ODD = (math.nan, math.inf, -math.inf, 0.0, 1e300, -1e300, 1.0, 0.5, 5e-324, -0.0)
NUMBERS = 132
RATE = 12
PLAYS_ON = 128
"""Kinds of damage below this come after some pictures that are whole."""


def fuzzed(data: bytes) -> None:
    """One set made of bytes."""
    if len(data) < 3:  # noqa: PLR2004 - the exercise, the goal, a first frame
        return
    exercise, rung = RUNGS[data[0] % len(RUNGS)]
    plan = set_plan(CATALOGUE, exercise, rung, goal=data[1] % 12 or None, side=None, guided=False)
    state, ready, counted_at = begun(plan, (0, 0, 0)), False, [-math.inf] * 3
    for frame in _frames(data[2:], filmed(exercise, rung)):
        before = state
        state, events = step(state, frame)
        if state.time < before.time:
            counted_at = [-math.inf] * 3  # the clock was set back, and says nothing about counts before that
        for event in events:
            told(event)
            if isinstance(event, Ready):
                ready = True
            elif isinstance(event, TrackingLost):
                ready = False
            elif isinstance(event, RepCounted):
                _judged(event, before, state, frame, counted_at, ready=ready)
    share = summary(state).seen
    if not 0 <= share <= 100:  # noqa: PLR2004 - percent
        raise AssertionError(f"{share} percent seen")


def _judged(
    event: RepCounted, before: State, after: State, frame: Frame, counted_at: list[float], *, ready: bool
) -> None:
    if not ready:
        raise AssertionError("counted before she was ready")
    if frame.time - after.company_at <= after.plan.policy.company_leaves:
        raise AssertionError("counted while somebody else was there")
    if not all(math.isfinite(each) for each in (event.range, event.out, event.back)):
        raise AssertionError(f"told {event}")
    side = {"left": 0, "right": 1, None: 2}[event.side]
    if after.counts[side] != before.counts[side] + 1 or event.number != after.counts[side]:
        raise AssertionError("counted by more than one")
    if frame.time - counted_at[side] < after.plan.policy.shortest and counted_at[side] < frame.time:
        raise AssertionError("counted faster than anybody moves")
    counted_at[side] = frame.time


@cache
def filmed(exercise: str, rung: str) -> list[Frame]:
    """A short set, one picture after the other."""
    return list(stream(filming.take_of(exercise, rung, loops=2, rate=RATE), 1))


def _frames(data: bytes, film: list[Frame]) -> Iterator[Frame]:
    """A picture of the set for each four bytes and as many as they tell, changed by the others."""
    time, shown, at, picture = 0.0, 0.0, 0, 0
    points, aspect = list(film[0].points), film[0].aspect
    while at + 4 <= len(data):
        kind, amount, place, other = data[at : at + 4]
        at += 4
        time = time if math.isfinite(time) else shown
        for _ in range(place % 24 if kind < PLAYS_ON else 0):
            picture, time = picture + 1, time + 1 / RATE
            points = list(film[picture % len(film)].points)
            yield Frame(time, points, aspect, None)
        time += (amount - 16) / 64 if kind % 3 == 0 else 1 / RATE
        picture += 1
        points = list(film[picture % len(film)].points) if kind & 3 else list(points)
        if kind & 4:
            points = [each + (((place * 31 + number * other) % 255) - 127) / 600 for number, each in enumerate(points)]
            points[3::4] = [0.9] * 33
        if kind & 2:
            points[place % NUMBERS] = ODD[other % len(ODD)]
        if kind & 8:
            points[3::4] = [((place >> number % 8) & 1) * 0.95 for number in range(33)]
        if kind & 16 and at + 8 <= len(data):
            time = struct.unpack("<d", data[at : at + 8])[0]
            at += 8
        numbers = points[: place % 140] if kind & 32 and kind & 64 else points + _others(points, place, other)
        shown = time if math.isfinite(time) else shown
        yield Frame(time, list(numbers), ODD[other % len(ODD)] if kind & 128 and kind & 64 else aspect, None)


def _others(points: list[float], place: int, other: int) -> list[float]:
    """Up to two more bodies, each like hers, elsewhere and of another size; mostly none."""
    found: list[float] = []
    for number in range(max(place % 9 - 6, 0)):
        body = [each * (0.3 + other / 128) for each in points]
        body[0::4] = [each + (number + 1) * (other - 128) / 200 for each in body[0::4]]
        body[3::4] = points[3::4]
        found += body
    return found


if __name__ == "__main__":
    atheris.Setup(sys.argv, fuzzed)
    atheris.Fuzz()
