"""The page that listens to her breath drives the engine through one door: plain things in, plain things out."""

from __future__ import annotations

import json
from math import cos, pi, radians, sin
from typing import Any

import pytest

from rebrace.phone.doors import breath

RATE = 20
"""Samples a second."""
LEAN = radians(2)
"""How far a breath tilts a phone."""


def samples(seconds: float, *, period: float, gravity: float = 9.81) -> list[float]:
    """A phone on a belly that rises and sinks: seconds and three axes of each sample, one after the other."""
    times = [at / RATE for at in range(round(seconds * RATE))]
    leans = [LEAN * (1 - cos(2 * pi * time / period)) / 2 for time in times]
    rows = ((time, 0.0, gravity * sin(lean), gravity * cos(lean)) for time, lean in zip(times, leans, strict=True))
    return [each for row in rows for each in row]


def felt(numbers: list[float], guide: str = "unknown") -> dict[str, Any]:
    breath.call({"ask": "begin"})
    told = breath.call({"ask": "step", "guide": guide, "samples": numbers})
    assert isinstance(told, dict)
    return told


@pytest.mark.parametrize(("period", "breaths", "rate"), [(6, 8, 10), (12, 4, 5)])
def test_slow_breaths_are_counted_and_their_rate_is_told(period: int, breaths: int, rate: int) -> None:
    told = felt(samples(8 * 6, period=period))
    assert abs(told["reading"]["count"] - breaths) <= 1
    assert told["reading"]["rate"] == pytest.approx(rate, abs=0.3)
    assert json.loads(json.dumps(told)) == told


def test_which_way_is_in_is_known_only_from_a_guide() -> None:
    whole = samples(30, period=6)
    assert felt(whole)["reading"]["phase"] == "unknown"
    breath.call({"ask": "begin"})
    phases = set()
    for at in range(0, len(whole), 4 * RATE):
        guide = "in" if whole[at] % 6 < 3 else "out"
        told = breath.call({"ask": "step", "guide": guide, "samples": whole[at : at + 4 * RATE]})
        phases.add(told["reading"]["phase"])  # type: ignore[index]
    assert {"in", "out"} <= phases


def test_a_phone_that_lies_still_counts_nothing_and_says_so() -> None:
    told = felt([each for at in range(60 * RATE) for each in (at / RATE, 0.0, 0.0, 9.81)])
    assert told["reading"]["count"] == 0
    assert {"kind": "not_felt"} in told["events"]


def test_half_a_sample_and_no_numbers_at_all_are_passed_over() -> None:
    assert felt([0.0, float("nan"), 0.0, 9.81, 0.1, 0.0])["reading"]["count"] == 0


def test_another_question_is_refused() -> None:
    with pytest.raises(ValueError, match="does not dance"):
        breath.call({"ask": "dance"})
