"""Every breath is counted as it comes: any pace, any way a phone lies, held or not; and nothing of nothing."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from rebrace.engine.body.vectors import Vector
from rebrace.engine.breath.events import Breathed, NotFelt
from rebrace.engine.breath.fold import START, step
from rebrace.engine.breath.rhythm import rate
from tests.engine.breath.lying import POLICY, Lying, breaths, even, felt, recording

one = st.floats(-1, 1)
ways = st.tuples(one, one, one).filter(lambda way: sum(each * each for each in way) > 0.01)
periods = st.floats(2.0, 20.0)


@settings(max_examples=25, deadline=None)
@given(up=ways, towards=ways, period=periods, degrees=st.floats(1.5, 10), noise=st.floats(0, 0.03), seed=st.integers(0))
@example(up=(0.0, 0.0, -1.0), towards=(0.0, 0.0, 1.0), period=20.0, degrees=1.5, noise=0.03, seed=0)
@example(up=(0.0, 1.0, 0.0), towards=(0.0, 1.0, 0.0), period=2.0, degrees=1.5, noise=0.03, seed=0)
def test_breath_is_counted_however_the_phone_lies(
    up: Vector, towards: Vector, period: float, degrees: float, noise: float, seed: int
) -> None:
    lying = Lying(up=up, towards=towards, degrees=degrees, noise=noise, hertz=20, seed=seed)
    found = breaths(recording(lying, even(period), 10 * period))
    told = rate([each.at for each in found])
    assert abs(len(found) - 10) <= 1
    assert told is not None
    assert abs(told - 60 / period) <= 0.2 + 0.6 / period


@settings(max_examples=15, deadline=None)
@given(up=ways, noise=st.floats(0, 0.1), seed=st.integers(0), hertz=st.sampled_from([10, 20, 50]))
def test_a_phone_on_a_table_breathes_not(up: Vector, noise: float, seed: int, hertz: int) -> None:
    lying = Lying(up=up, noise=noise, hertz=hertz, seed=seed)
    assert breaths(recording(lying, lambda _time: 0.0, 40)) == []


def test_a_breath_is_told_within_a_third_of_a_second() -> None:
    breath, late = START, list[float]()
    for time, sample in recording(Lying(hertz=50), even(4.0), 60):
        breath, events = step(breath, time, sample, POLICY)
        late += [time - each.at for each in events if isinstance(each, Breathed)]
    assert len(late) >= 14
    assert 0 <= min(late) <= max(late) <= 0.3


def test_a_held_breath_is_not_counted_and_the_next_ones_are() -> None:
    breath = even(5.0)
    held = 40.0

    def fullness(time: float) -> float:
        return breath(time) if time < 27 else breath(27) if time < 27 + held else breath(time - held)

    breath_state, said = felt(recording(Lying(), fullness, 50 + held))
    assert abs(breath_state.rhythm.number - 10) <= 1
    assert NotFelt() in said


def test_settling_down_hides_no_breath_from_the_third_on() -> None:
    breath = even(6.0)

    def fullness(time: float) -> float:
        return 5 * max(0.0, 1 - time / 3) + breath(time)

    assert len([each for each in breaths(recording(Lying(), fullness, 60)) if each.at > 12]) == 8


def test_shallow_breaths_among_deep_ones_are_counted() -> None:
    breath = even(5.0)

    def fullness(time: float) -> float:
        return breath(time) * (0.5 if int(time / 5) % 3 == 2 else 1.0)

    assert abs(len(breaths(recording(Lying(), fullness, 60))) - 12) <= 1
