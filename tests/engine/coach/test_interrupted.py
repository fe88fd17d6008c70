"""She left the page, or the phone was turned: nothing that was seen before is taken for what comes."""

from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.wire.coaching import Coaching, begin
from tests.engine.coach.streams import BRIDGE, filmed
from tests.examples import filming

CATALOGUE = filming.content().catalogue
ASIDE = 0.3
"""Of the picture: what a turned phone moves a body by."""


def kinds(coaching: Coaching, frames: list[Frame]) -> list[object]:
    return [event["kind"] for frame in frames for event in coaching.step(frame.time, frame.points, frame.aspect)]


def later(frames: list[Frame], seconds: float) -> list[Frame]:
    """The same frames from another time on, of a body that stands elsewhere in the picture."""
    return [
        frame._replace(
            time=frame.time + seconds,
            points=[each + ASIDE if at % 4 == 0 else each for at, each in enumerate(frame.points)],
        )
        for frame in frames
    ]


def test_the_count_stays_and_the_start_is_held_again() -> None:
    coaching = begin(CATALOGUE, *BRIDGE)
    frames = list(filmed(BRIDGE))
    kinds(coaching, frames)
    before = coaching.summary()["both"]
    coaching.interrupted()
    assert kinds(coaching, later(frames, frames[-1].time + 0.1))[0] == "ready"
    assert (before, coaching.summary()["both"]) == (3, 6)


def test_half_a_repetition_before_and_half_after_are_none() -> None:
    coaching = begin(CATALOGUE, *BRIDGE)
    whole = list(filmed(BRIDGE, loops=1))
    half = len(whole) // 2
    kinds(coaching, whole[:half])
    coaching.interrupted()
    kinds(coaching, later(whole[half:], 0.0))
    assert coaching.summary()["both"] == 0


def test_another_place_in_the_picture_is_not_another_person() -> None:
    coaching = begin(CATALOGUE, *BRIDGE)
    frames = list(filmed(BRIDGE))
    kinds(coaching, frames)
    coaching.interrupted()
    events = kinds(coaching, later(frames, frames[-1].time + 0.1))
    assert "cannot_see" not in events
    assert "tracking_lost" not in events
