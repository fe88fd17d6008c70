from math import isclose, sqrt

from hypothesis import given
from hypothesis import strategies as st

from rebrace.engine.outcomes.local_level import Reading, levels

VALUES = st.lists(st.floats(0, 100), min_size=2, max_size=30)


def readings(*values: float, variance: float = 100.0) -> list[Reading]:
    return [Reading(step=step, value=value, variance=variance) for step, value in enumerate(values)]


def test_no_reading_has_no_level() -> None:
    assert levels([], 25.0) == ()


def test_after_one_reading_the_level_is_that_reading_and_nothing_has_changed() -> None:
    (level,) = levels(readings(40.0), 25.0)
    assert isclose(level.level, 40.0)
    assert isclose(level.deviation, 10.0, rel_tol=1e-3)
    assert isclose(level.change, 0.0, abs_tol=1e-9)


def test_two_readings_agree_with_the_closed_form() -> None:
    """The change is normal with the drift's variance; what is seen of it carries both readings' variances."""
    drift, seen = 25.0, 200.0
    change = levels(readings(60.0, 20.0), drift)[-1]
    assert isclose(change.change, -40.0 * drift / (drift + seen), rel_tol=1e-3)
    assert isclose(change.change_deviation, sqrt(drift * seen / (drift + seen)), rel_tol=1e-3)


def test_without_drift_the_level_is_the_mean_and_nothing_changes() -> None:
    level = levels(readings(10.0, 20.0, 60.0), 0.0)[-1]
    assert isclose(level.level, 30.0, rel_tol=1e-3)
    assert isclose(level.deviation, 10 / sqrt(3), rel_tol=1e-3)
    assert isclose(level.change, 0.0, abs_tol=1e-2)


def test_a_long_series_reaches_the_published_steady_state() -> None:
    """With q = drift over noise the filtered variance tends to noise * (sqrt(q * q + 4 * q) - q) / 2."""
    noise, drift = 100.0, 25.0
    q = drift / noise
    steady = noise * (sqrt(q * q + 4 * q) - q) / 2
    assert isclose(levels(readings(*[30.0] * 60), drift)[-1].deviation ** 2, steady, rel_tol=1e-6)


def test_weeks_without_a_reading_make_the_level_less_sure() -> None:
    near = levels([Reading(step=0, value=40, variance=20), Reading(step=1, value=40, variance=20)], 25.0)[-1]
    far = levels([Reading(step=0, value=40, variance=20), Reading(step=9, value=40, variance=20)], 25.0)[-1]
    assert far.deviation > near.deviation


@given(VALUES)
def test_the_level_stays_within_what_was_told(values: list[float]) -> None:
    found = levels(readings(*values), 25.0)[-1]
    assert min(values) - 0.5 <= found.level <= max(values) + 0.5


@given(VALUES, st.floats(-50, 50))
def test_shifting_every_answer_shifts_the_level_and_leaves_the_change(values: list[float], shift: float) -> None:
    found, shifted = (levels(readings(*each), 25.0)[-1] for each in (values, [value + shift for value in values]))
    assert isclose(shifted.level - found.level, shift, abs_tol=1e-6)
    assert isclose(shifted.change, found.change, abs_tol=1e-6)
    assert isclose(shifted.change_deviation, found.change_deviation)
