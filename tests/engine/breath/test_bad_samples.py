"""Bad samples change nothing: repeated, reversed and senseless ones are left out, and silence is told."""

from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rebrace.engine.breath.events import Breathed, Gap, Moved
from rebrace.engine.breath.fold import START, step
from rebrace.engine.breath.reading import reading
from tests.engine.breath.lying import POLICY, Lying, breaths, even, felt, recording

numbers = st.floats(allow_nan=True, allow_infinity=True)
plausible = st.floats(-20, 20)
samples = st.tuples(st.one_of(numbers, st.floats(0, 60)), st.one_of(numbers, plausible), numbers | plausible, plausible)


@settings(max_examples=150, deadline=None)
@given(st.lists(samples, max_size=80))
def test_no_numbers_can_break_it(told: list[tuple[float, float, float, float]]) -> None:
    breath = START
    for time, x, y, z in told:
        breath, events = step(breath, time, (x, y, z), POLICY)
        assert all(0 <= time - each.at <= 0.3 for each in events if isinstance(each, Breathed))
    shown = reading(breath)
    assert 0 <= shown.level <= 100
    assert shown.count <= len(told)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.floats(0.001, 3), plausible, plausible, plausible), min_size=40, max_size=120))
def test_shaken_phones_never_give_more_breaths_than_lungs_can(told: list[tuple[float, float, float, float]]) -> None:
    breath, time, at = START, 0.0, []
    for wait, x, y, z in told:
        time += wait
        breath, events = step(breath, time, (x, y, z), POLICY)
        at += [each.at for each in events if isinstance(each, Breathed)]
    assert all(later - earlier >= 2 * POLICY.shortest - POLICY.tick for earlier, later in pairwise(at))


def test_repeated_and_reversed_times_and_no_numbers_change_nothing() -> None:
    clean = list(recording(Lying(), even(5.0), 40))
    dirty = [
        each
        for time, sample in clean
        for each in (
            (time, sample),
            (time, (9.0, 9.0, 9.0)),
            (time - 0.5, sample),
            (time + 0.001, (math.nan, 0.0, 0.0)),
        )
    ]
    dirty += [(math.nan, (0.0, 0.0, 9.8)), (math.inf, (0.0, 0.0, 9.8)), (100.0, (math.inf, 0.0, 0.0))]
    assert breaths(dirty) == breaths(clean)


def test_a_silent_sensor_is_told_and_the_count_goes_on() -> None:
    whole = [each for each in recording(Lying(), even(5.0), 90) if not 30 < each[0] < 45]
    breath, said = felt(whole)
    assert [each for each in said if isinstance(each, Gap)] != []
    assert abs(breath.rhythm.number - 15) <= 1


def test_turning_over_is_told_and_the_count_goes_on() -> None:
    first = list(recording(Lying(), even(5.0), 30))
    second = [(time + 30, sample) for time, sample in recording(Lying(up=(0.0, 1.0, 0.0)), even(5.0), 30)]
    breath, said = felt([*first, *second])
    assert Moved() in said
    assert abs(breath.rhythm.number - 12) <= 1


def test_a_clock_that_was_set_back_is_waited_for() -> None:
    breath, _ = felt(recording(Lying(), even(5.0), 20))
    after, said = felt(recording(Lying(), even(5.0), 10), breath)
    assert said == []
    assert after == breath


def test_every_tenth_sample_is_enough() -> None:
    few = [each for at, each in enumerate(recording(Lying(), even(6.0), 60)) if at % 10 == 0]
    assert abs(len(breaths(few)) - 10) <= 1
