"""Two people in front of one phone: she is told apart, the set pauses, and a baby beside her is no company."""

from itertools import pairwise

from rebrace.engine.coach.events import CannotSee, Mend, Obstacle, Ready, RepCounted
from rebrace.engine.vocabulary.frames import Frame
from tests.engine.coach.streams import BRIDGE, STEPS, Watched, filmed, watched

TWO = CannotSee(what=Obstacle.TWO_PEOPLE, how=Mend.ONE_PERSON)


def beside(frame: Frame, *, right: float = 0.45, size: float = 1.0, first: bool = False, every: bool = True) -> Frame:
    """The frame with one more body in it, elsewhere in the picture and of another size."""
    other = [
        0.5 + right + (each - 0.5) * size if at % 4 == 0 else 0.5 + (each - 0.5) * size if at % 4 == 1 else each
        for at, each in enumerate(frame.points)
    ]
    both = [*other, *frame.points] if first else [*frame.points, *other]
    return frame._replace(points=both if every else frame.points)


def joined(begins: float, ends: float, **how: float) -> Watched:
    """A set of steps that somebody joins for a while."""
    frames = filmed(STEPS)
    return watched(
        STEPS,
        [beside(frame, **how) if begins <= frame.time < ends else frame for frame in frames],  # type: ignore[arg-type]
    )


def test_nothing_begins_while_two_people_are_there() -> None:
    found = joined(0, 1000)
    assert (found.counted, found.of(Ready)) == (0, [])
    assert TWO in found.of(CannotSee)


def test_a_set_pauses_while_somebody_passes_and_goes_on_alone() -> None:
    alone, passed = watched(STEPS, filmed(STEPS)), joined(4, 9)
    assert 0 < passed.counted < alone.counted
    assert passed.of(CannotSee) == [TWO]
    assert passed.times() == [time for time in alone.times() if not 4 <= time <= 9.5]


def test_somebody_who_is_seen_now_and_then_is_there_all_the_time() -> None:
    frames = filmed(STEPS)
    found = watched(STEPS, [beside(frame, every=place % 8 == 0) for place, frame in enumerate(frames)])
    assert found.counted == 0


def test_a_baby_beside_her_changes_nothing() -> None:
    assert joined(0, 1000, right=0.2, size=0.45).events == watched(STEPS, filmed(STEPS)).events


def test_the_same_body_found_twice_is_one() -> None:
    assert joined(0, 1000, right=0.02).times() == watched(STEPS, filmed(STEPS)).times()


def test_she_is_known_again_when_the_bodies_change_places_in_the_list() -> None:
    frames = filmed(BRIDGE)
    mixed = [beside(frame, right=0.25, size=0.45, first=place % 2 == 0) for place, frame in enumerate(frames)]
    assert watched(BRIDGE, mixed).times() == watched(BRIDGE, frames).times()


def test_it_is_told_once_and_then_after_a_while() -> None:
    frames = filmed(STEPS)[:1]
    still = [beside(frames[0])._replace(time=number / 10) for number in range(200)]
    times = [time for time, event in watched(STEPS, still).events if event == TWO]
    assert len(times) == 3
    assert all(after - before >= 8 for before, after in pairwise(times))


def test_numbers_that_do_not_come_out_even_are_nobody() -> None:
    cut = [beside(frame)._replace(points=beside(frame).points[:-1]) for frame in filmed(BRIDGE)]
    found = watched(BRIDGE, cut)
    assert found.of(RepCounted) == []
    assert {event.what for event in found.of(CannotSee)} == {Obstacle.NOBODY}  # type: ignore[union-attr]


def test_a_clock_that_is_set_back_while_somebody_is_there_does_not_keep_the_set_paused() -> None:
    frames = filmed(STEPS)
    later = [beside(frame)._replace(time=frame.time + 1000) for frame in frames[:100]]
    assert watched(STEPS, [*later, *frames]).counted >= watched(STEPS, frames).counted - 1
