"""Throws bytes at the coach: `python -m benchmarks.fuzz.coach_step -max_total_time=1800 CORPUS`.

Needs atheris, which is not among the project's dependencies: install it by hand into an environment of your own. Bytes
become frames of every kind of damage, with up to three bodies in them. Whatever comes, `step` must not raise, counts
must only grow, one at a time and not faster than a repetition can be, nothing counts before she is ready or while
somebody else is with her, and every number that is told is finite.
"""

import math
import struct
import sys
from collections.abc import Iterator

import atheris

with atheris.instrument_imports(include=["rebrace.engine.coach"]):
    from rebrace.content.loader import built_in
    from rebrace.engine.coach.events import Ready, RepCounted, TrackingLost
    from rebrace.engine.coach.state import State, begun
    from rebrace.engine.coach.stepping import step
    from rebrace.engine.coach.summary import summary
    from rebrace.engine.vocabulary.frames import Frame
    from rebrace.engine.wire.coaching import set_plan, told

CATALOGUE = built_in().catalogue
RUNGS = [(exercise.id, rung.id) for exercise in CATALOGUE.exercises.values() for rung in exercise.rungs]
ODD = (math.nan, math.inf, -math.inf, 0.0, 1e300, -1e300, 1.0, 0.5, 5e-324, -0.0)
NUMBERS = 132
_LATEST = 1e9


def fuzzed(data: bytes) -> None:
    """One set made of bytes."""
    if len(data) < 3:  # noqa: PLR2004 - the exercise, the goal, a first frame
        return
    exercise, rung = RUNGS[data[0] % len(RUNGS)]
    plan = set_plan(CATALOGUE, exercise, rung, goal=data[1] % 12 or None, side=None, guided=False)
    state, ready, counted_at = begun(plan, (0, 0, 0)), False, [-math.inf] * 3
    for frame in _frames(data[2:]):
        before = state
        state, events = step(state, frame)
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


def _frames(data: bytes) -> Iterator[Frame]:
    """Each frame is drawn from what came before, changed by some of the bytes."""
    points, time, shown, at = [0.5, 0.5, 0.0, 0.9] * 33, 0.0, 0.0, 0
    while at + 4 <= len(data):
        kind, amount, place, other = data[at : at + 4]
        at += 4
        time = time if math.isfinite(time) else shown
        time += (amount - 16) / 64 if kind % 3 else 1 / 30
        if kind & 1:
            points = [each + (((place * 31 + number * other) % 255) - 127) / 600 for number, each in enumerate(points)]
            points[3::4] = [0.9] * 33
        if kind & 2:
            points[place % NUMBERS] = ODD[other % len(ODD)]
        if kind & 4 and abs(time) < _LATEST:
            swing = math.sin(time * (1 + other / 64)) * amount / 800
            places = range(0, NUMBERS, 4)
            for number in places:
                points[number] += swing * (number % 5 - 2)
                points[number + 1] += swing * (number % 7 - 3)
        if kind & 8:
            points[3::4] = [((place >> number % 8) & 1) * 0.95 for number in range(33)]
        if kind & 16 and at + 8 <= len(data):
            time = struct.unpack("<d", data[at : at + 8])[0]
            at += 8
        numbers = points[: place % 140] if kind & 32 and kind & 64 else points + _others(points, place, other)
        shown = time if math.isfinite(time) else shown
        yield Frame(time, list(numbers), ODD[other % len(ODD)] if kind & 128 and kind & 64 else 0.75, None)


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
