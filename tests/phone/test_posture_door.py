"""The camera's page drives a look through one door: plain things in, plain things out."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from rebrace.engine.vocabulary.posture import Line
from rebrace.phone.desk import Desk, Letter
from rebrace.phone.doors import posture
from rebrace.screens.routes import Method
from tests.engine.flows.person import START
from tests.examples import posing

FRESH = "22222222-2222-4222-8222-222222222222"


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


def test_a_look_without_a_network_is_told_and_kept_on_the_phone() -> None:
    desk = Desk(extra=None)
    there = Letter(method=Method.GET, path="/posture/camera/", fields={}, now=START, fresh=FRESH)
    shown = desk.answer(there).html
    assert shown is not None
    assert "rebrace-posture" in shown
    fields = {"stage": ("look",), "stance": ("standing",), "side": ("left",), "levelled": ("1",), "head": ("182",)}
    reply = desk.answer(replace(there, method=Method.POST, fields=fields))
    assert [each.body.kind for each in reply.facts] == ["posture_seen"]
    assert "first look" in (reply.html or "")
