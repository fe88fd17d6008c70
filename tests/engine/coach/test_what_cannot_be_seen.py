"""What is in the way is told, with what helps; unknown is never a count."""

from collections.abc import Callable

import pytest

from rebrace.engine.body.landmarks.lens import Phone
from rebrace.engine.coach.events import CannotSee, Mend, Obstacle, Ready, TrackingLost
from rebrace.engine.vocabulary.frames import Frame
from tests.engine.coach.streams import BRIDGE, STEPS, Move, Watched, filmed, watched
from tests.examples import filming


def seen_by(move: Move, change: Callable[[Phone], Phone], loops: int = 2) -> Watched:
    film = filming.film_of(*move)
    return watched(move, filmed(move, film=film, phone=change(filming.phone_for(film, *move)), loops=loops))


def first_hint(found: Watched) -> tuple[Obstacle, Mend]:
    hint = found.of(CannotSee)[0]
    assert isinstance(hint, CannotSee)
    return hint.what, hint.how


def changed(phone: Phone, **values: float) -> Phone:
    told = {name: getattr(phone, name) for name in Phone.__slots__}
    return Phone(**{**told, **values})


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        ({"turn": 90}, (Obstacle.WRONG_VIEW, Mend.TURN_SIDE_ON)),
        ({"distance": 14}, (Obstacle.TOO_FAR, Mend.PHONE_CLOSER)),
        ({"tilt": 25}, (Obstacle.PHONE_TILTED, Mend.LEVEL_PHONE)),
    ],
    ids=["from the front", "too far", "tilted"],
)
def test_a_bridge_that_is_filmed_badly_is_told_what_to_change(
    change: dict[str, float], hint: tuple[Obstacle, Mend]
) -> None:
    assert first_hint(seen_by(BRIDGE, lambda phone: changed(phone, **change))) == hint


def test_steps_from_the_side_are_asked_to_face_the_phone() -> None:
    found = seen_by(STEPS, lambda phone: changed(phone, turn=0))
    assert first_hint(found) == (Obstacle.WRONG_VIEW, Mend.FACE_PHONE)


def test_a_phone_that_looks_elsewhere_counts_nothing() -> None:
    found = seen_by(BRIDGE, lambda phone: changed(phone, yaw=80))
    assert found.counted == 0
    assert found.of(CannotSee)


def test_a_hidden_knee_is_named() -> None:
    frames = [hidden(frame, range(25, 27)) for frame in filmed(BRIDGE)]
    found = watched(BRIDGE, frames)
    hint = found.of(CannotSee)[0]
    assert isinstance(hint, CannotSee)
    assert (hint.what, hint.part) == (Obstacle.HIDDEN, "knees")
    assert found.counted == 0


def test_knees_outside_the_picture_ask_for_the_phone_to_move_back() -> None:
    frames = []
    for frame in filmed(BRIDGE):
        points = list(frame.points)
        points[4 * 25], points[4 * 26] = 1.2, 1.2
        frames.append(frame._replace(points=points))
    assert first_hint(watched(BRIDGE, frames)) == (Obstacle.CUT_OFF, Mend.PHONE_BACK)


def hidden(frame: Frame, landmarks: range) -> Frame:
    points = list(frame.points)
    for each in landmarks:
        points[4 * each + 3] = 0.1
    return frame._replace(points=points)


def test_she_who_leaves_is_lost_and_what_was_counted_stays() -> None:
    frames = filmed(BRIDGE)
    gone = [Frame(frames[-1].time + number / 20, [0.0] * 132, 1.0) for number in range(1, 80)]
    found = watched(BRIDGE, [*frames, *gone])
    assert found.counted == 3
    assert len(found.of(TrackingLost)) == 1


def test_she_who_comes_back_holds_the_start_and_goes_on() -> None:
    frames = filmed(BRIDGE)
    away = frames[-1].time + 5
    again = [frame._replace(time=frame.time + away) for frame in frames]
    found = watched(
        BRIDGE, [*frames, *[Frame(frames[-1].time + n / 10, [0.0] * 132, 1.0) for n in range(1, 48)], *again]
    )
    assert found.counted == 6
    assert len(found.of(Ready)) == 2


def test_a_hint_is_not_repeated_with_every_frame() -> None:
    found = watched(BRIDGE, [Frame(number / 30, [0.0] * 132, 1.0) for number in range(30 * 12)])
    assert 1 <= len(found.of(CannotSee)) <= 2


def test_the_summary_tells_how_much_was_seen() -> None:
    frames = filmed(BRIDGE, rate=20)
    half = [hidden(frame, range(11, 33)) if place % 40 < 20 else frame for place, frame in enumerate(frames)]
    assert watched(BRIDGE, frames).summary.seen >= 97
    assert 40 <= watched(BRIDGE, half).summary.seen <= 60
