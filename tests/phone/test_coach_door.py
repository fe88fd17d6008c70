"""The camera's page drives the coach through one door: plain things in, plain things out."""

from __future__ import annotations

import json

import pytest

from rebrace.phone.doors import coach

NOBODY = [0.0] * 132


def begin(exercise: str = "glute_bridge", rung: str = "bridge") -> None:
    assert coach.call({"ask": "begin", "exercise": exercise, "rung": rung, "goal": 8}) is None


def step(time: float, points: list[float]) -> object:
    return coach.call({"ask": "step", "time": time, "points": points, "aspect": 4 / 3, "tilt": None})


def test_nobody_in_the_picture_is_told_and_nothing_is_counted() -> None:
    begin()
    events = [event for at in range(60) for event in step(at / 20, NOBODY)]  # type: ignore[attr-defined]
    kinds = {event["kind"] for event in events}
    assert "cannot_see" in kinds
    assert kinds.isdisjoint({"ready", "rep_counted", "cue", "set_done"})
    assert json.dumps(events)


def test_her_correction_is_in_the_summary() -> None:
    begin()
    coach.call({"ask": "corrected", "side": None, "by": 2})
    summary = coach.call({"ask": "summary"})
    assert isinstance(summary, dict)
    assert summary["both"] == 2


def test_a_new_set_begins_at_nothing() -> None:
    begin()
    coach.call({"ask": "corrected", "side": None, "by": 2})
    begin("band_row", "seated_row")
    assert coach.call({"ask": "summary"})["both"] == 0  # type: ignore[index]


def test_another_question_is_refused() -> None:
    with pytest.raises(ValueError, match="does not dance"):
        coach.call({"ask": "dance"})
