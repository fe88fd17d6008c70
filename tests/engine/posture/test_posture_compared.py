"""Two looks held against each other: a change is told only beyond what looks differ by, and only of what is alike."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebrace.engine.facts.posture import LookRecord
from rebrace.engine.posture.comparing import first_look, look_before, since_first, since_reset
from rebrace.engine.vocabulary.posture import Line, Shift, Stance
from rebrace.engine.vocabulary.sides import Side
from tests.examples.posing import CAMERA
from tests.examples.telling import START

BEYOND = CAMERA.beyond
NOTHING: Mapping[str, int] = {}


def look(
    lines: Mapping[str, int] = NOTHING,
    day: int = 0,
    *,
    after: bool = False,
    side: Side = Side.LEFT,
    levelled: bool = True,
) -> LookRecord:
    return LookRecord(
        at=START + timedelta(days=day),
        stance=Stance.STANDING,
        after=after,
        levelled=levelled,
        side=side,
        lines={Line(name): value for name, value in lines.items()},
        ribs=None,
    )


def reset(line: str, before: int, now: int) -> Shift | None:
    moved = since_reset(look({line: before}), look({line: now}, after=True), BEYOND)
    return next(each.shift for each in moved if each.line == line)


def first(line: str, *values: int) -> Shift | None:
    """Of looks on one day after the other, what the last says against the first."""
    looks = [look({line: value}, day) for day, value in enumerate(values)]
    return next(each.shift for each in since_first(looks[:-1], looks[-1], BEYOND) if each.line == line)


@pytest.mark.parametrize(
    ("line", "before", "now", "shift"),
    [
        ("head", 200, 270, Shift.SAME),
        ("head", 200, 271, Shift.FORWARD),
        ("head", 200, 129, Shift.BACK),
        ("stack", 0, 51, Shift.FORWARD),
        ("shoulders", 0, -61, Shift.BACK),
        ("hips_level", 80, 20, Shift.MORE_LEVEL),
        ("hips_level", -10, -70, Shift.LESS_LEVEL),
        ("ears_level", 40, -40, Shift.OTHER_SIDE),
        ("ears_level", 20, -20, Shift.SAME),
    ],
)
def test_a_reset_moved_a_line_only_beyond_what_looks_differ_by(line: str, before: int, now: int, shift: Shift) -> None:
    assert reset(line, before, now) is shift


def test_since_the_first_look_a_change_must_be_seen_on_two_days() -> None:
    assert first("head", 200, 100) is Shift.SAME
    assert first("head", 200, 100, 110) is Shift.BACK
    assert first("head", 200, 300, 100) is Shift.SAME
    assert first("head", 200, 100, 190, 100) is Shift.SAME


def test_two_looks_of_one_day_are_one_day() -> None:
    looks = [look({"head": 200}, 0), look({"head": 100}, 1)]
    again = replace(look({"head": 100}, 1), at=looks[1].at + timedelta(hours=2))
    assert since_first(looks, again, BEYOND)[0].shift is Shift.SAME


def test_a_look_after_a_reset_is_never_the_first_one() -> None:
    assert since_first([look({"head": 200}, 0, after=True)], look({"head": 100}, 1), BEYOND)[0].shift is None
    assert first_look([look({"head": 200}, 0, after=True)]) is None


@pytest.mark.parametrize(
    "other",
    [
        look({"head": 100}, side=Side.RIGHT),
        look({"head": 100}, levelled=False),
        replace(look({"head": 100}), stance=Stance.SITTING),
        look({"stack": 100}),
    ],
)
def test_only_looks_that_are_alike_are_held_against_each_other(other: LookRecord) -> None:
    assert since_reset(look({"head": 200}), replace(other, after=True), BEYOND)[0].shift is None
    now, earlier = replace(other, at=START + timedelta(days=2)), [look({"head": 200}), look({"head": 200}, 1)]
    assert since_first(earlier, now, BEYOND)[0].shift is None


def test_looks_against_the_edge_of_the_picture_are_held_against_each_other_around_a_reset_alone() -> None:
    tilted, again = look({"head": 200}, levelled=False), look({"head": 100}, levelled=False)
    assert since_reset(tilted, again, BEYOND)[0].shift is Shift.BACK
    assert since_first([tilted, tilted], again, BEYOND)[0].shift is None


def test_a_line_that_was_not_seen_says_so() -> None:
    moved = since_reset(look({"head": 200}), look({"stack": 0}, after=True), BEYOND)
    assert [(each.line, each.shift) for each in moved if each.seen] == [(Line.STACK, None)]


def test_the_look_before_a_reset_is_todays_latest() -> None:
    today = START.date()
    assert look_before([look(day=-1), look({"head": 3}, 0)], today) == look({"head": 3}, 0)
    assert look_before([look(day=-1)], today) is None
    assert look_before([look(), look(after=True)], today) is None
    assert look_before([], today) is None


TENTHS = st.integers(-900, 900)


@given(TENTHS, TENTHS, st.sampled_from(Line))
def test_back_and_forth_are_opposite(a: int, b: int, line: Line) -> None:
    opposite = {
        Shift.FORWARD: Shift.BACK,
        Shift.BACK: Shift.FORWARD,
        Shift.MORE_LEVEL: Shift.LESS_LEVEL,
        Shift.LESS_LEVEL: Shift.MORE_LEVEL,
        Shift.SAME: Shift.SAME,
        Shift.OTHER_SIDE: Shift.OTHER_SIDE,
    }
    there, back = reset(line, a, b), reset(line, b, a)
    assert there is not None
    assert back is opposite[there]
