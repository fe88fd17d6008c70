"""The door for the phone: numbers in, plain events out."""

import json
from array import array
from dataclasses import replace

from rebrace.engine.wire.coaching import Coaching, begin
from tests.engine.coach.streams import BRIDGE, TAP, filmed
from tests.examples import filming

CATALOGUE = filming.content().catalogue


def driven(coaching: Coaching, frames: list[object]) -> list[dict[str, object]]:
    return [
        event
        for frame in frames
        for event in coaching.step(frame.time, frame.points, frame.aspect, frame.tilt)  # type: ignore[attr-defined]
    ]


def test_events_are_plain_json() -> None:
    coaching = begin(CATALOGUE, *BRIDGE, goal=2)
    events = driven(coaching, list(filmed(BRIDGE)))
    assert json.loads(json.dumps(events)) == events
    assert [event["kind"] for event in events] == ["ready", "rep_counted", "rep_counted", "set_done"]
    assert coaching.summary() == {"left": 0, "right": 0, "both": 2, "seen": 100, "guided": False}


def test_an_array_of_single_floats_is_taken_as_it_comes() -> None:
    coaching = begin(CATALOGUE, *BRIDGE)
    frames = [frame._replace(points=array("f", frame.points)) for frame in filmed(BRIDGE)]
    driven(coaching, list(frames))
    assert coaching.summary()["both"] == 3


def test_a_set_goes_on_where_it_was_left() -> None:
    coaching = begin(CATALOGUE, *BRIDGE, counted={"both": 4}, goal=6)
    events = driven(coaching, list(filmed(BRIDGE)))
    assert [event.get("number") for event in events if event["kind"] == "rep_counted"] == [5, 6]


def test_she_can_correct_the_count() -> None:
    coaching = begin(CATALOGUE, *TAP)
    coaching.corrected("left", 2)
    coaching.corrected("left", -1)
    coaching.corrected("right", -1)
    assert (coaching.summary()["left"], coaching.summary()["right"]) == (1, 0)


def test_a_set_for_one_side_counts_that_side_alone() -> None:
    coaching = begin(CATALOGUE, *TAP, side="left")
    driven(coaching, list(filmed(TAP)))
    assert (coaching.summary()["left"], coaching.summary()["right"]) == (3, 0)


def test_a_move_without_a_coach_is_guided() -> None:
    alone = replace(CATALOGUE, coaches={})
    assert begin(alone, *BRIDGE, guided=False).guided
