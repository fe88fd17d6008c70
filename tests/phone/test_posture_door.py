"""The camera's page drives a look through one door: plain things in, plain things out."""

from __future__ import annotations

import json

import pytest

from rebrace.engine.vocabulary.posture import Line
from rebrace.phone.doors import posture
from tests.examples import posing


def step(time: float, people: list[list[float]], tilt: float | None = 0.0) -> list[dict[str, object]]:
    said = posture.call({"ask": "step", "time": time, "people": people, "aspect": 0.75, "tilt": tilt})
    assert isinstance(said, list)
    return said


def test_a_look_from_the_side_alone_is_read_in_whole_numbers() -> None:
    assert posture.call({"ask": "begin"}) is None
    people = [list(each) for each in posing.sight().people]
    said = [event for at in range(60) for event in step(at / 10, people)]
    assert [each["kind"] for each in said[:2]] == ["in_place", "counted"]
    assert {"kind": "taken", "view": "side", "last": False} in said
    found = posture.call({"ask": "read"})
    assert isinstance(found, dict)
    assert (found["stance"], found["side"], found["levelled"], found["ears_level"]) == ("standing", "right", True, None)
    assert found["head"] == round(posing.read().lines[Line.HEAD] * 10)
    assert json.dumps([said, found])


def test_nobody_is_told_and_nothing_is_read() -> None:
    posture.call({"ask": "begin"})
    assert step(0.0, []) == [{"kind": "hinted", "how": "step_into_view"}]
    assert posture.call({"ask": "read"}) is None


def test_another_question_is_refused() -> None:
    with pytest.raises(ValueError, match="does not dance"):
        posture.call({"ask": "dance"})
