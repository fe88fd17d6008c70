"""The posture check by camera as a journey: numbers in, words out, and anything else is asked again."""

import pytest

from rebrace.engine.facts.kinds.posture import PostureSeen
from rebrace.engine.flows.posture_camera import PostureCamera, PostureLook, PostureLookDone, PostureLookReset
from rebrace.engine.posture.comparing import Moved
from rebrace.engine.vocabulary.posture import Line, Shift, Stance
from rebrace.engine.vocabulary.sides import Side
from tests.engine.flows.person import Person

NUMBERS = {"head": "182", "shoulders": "-90", "stack": "-12", "ears_level": "3", "hips_level": ""}
LOOK = {"stance": "standing", "side": "left", "levelled": "1", "ribs": "1", **NUMBERS}


def look(person: Person, **changed: str) -> object:
    return person.send("posture_camera", {"stage": "look", **LOOK, **changed})


def after(person: Person, **changed: str) -> object:
    return person.send("posture_camera", {"stage": "after", **LOOK, **changed})


def shifts(lines: tuple[Moved, ...]) -> dict[Line, Shift | None]:
    return {each.line: each.shift for each in lines}


def bodies(person: Person) -> list[object]:
    return [each.body for each in person.facts.values()]


def test_a_first_look_is_kept_and_has_nothing_to_be_held_against() -> None:
    person = Person()
    shown = look(person)
    assert isinstance(shown, PostureLook)
    assert (shown.first, shown.ribs) == (True, True)
    assert bodies(person) == [
        PostureSeen(
            stance=Stance.STANDING,
            after=False,
            levelled=True,
            side=Side.LEFT,
            head=182,  # type: ignore[arg-type] # a plain number is one
            shoulders=-90,  # type: ignore[arg-type]
            stack=-12,  # type: ignore[arg-type]
            ears_level=3,  # type: ignore[arg-type]
            ribs=True,
        )
    ]


def test_before_and_after_the_reset_are_told_and_both_are_kept() -> None:
    person = Person()
    look(person)
    guide = person.send("posture_camera", {"stage": "reset"})
    assert isinstance(guide, PostureLookReset)
    assert guide.ribs
    again = person.send("posture_camera", {"stage": "again"})
    assert isinstance(again, PostureCamera)
    assert (again.after, again.side, again.stance) == (True, Side.LEFT, Stance.STANDING)
    shown = after(person, head="100", ribs="0")
    assert isinstance(shown, PostureLookDone)
    assert (shown.ribs_before, shown.ribs_after) == (True, False)
    told = shifts(shown.reset)
    assert (told[Line.HEAD], told[Line.STACK], told[Line.HIPS_LEVEL]) == (Shift.BACK, Shift.SAME, None)
    assert [each.after for each in person.state.looks] == [False, True]


def test_since_the_first_look_a_change_is_told_on_its_second_day() -> None:
    person = Person()
    look(person)
    seen = []
    for head in ("100", "100"):
        shown = look(person.wait(days=1), head=head)
        assert isinstance(shown, PostureLook)
        seen.append(shifts(shown.lines)[Line.HEAD])
    assert seen == [Shift.SAME, Shift.BACK]


def test_later_looks_are_asked_from_the_side_of_the_first() -> None:
    person = Person()
    look(person)
    shown = person.wait(days=1).look("posture_camera")
    assert isinstance(shown, PostureCamera)
    assert (shown.after, shown.side, shown.stance) == (False, Side.LEFT, Stance.STANDING)


def test_the_same_form_sent_twice_is_one_look_and_says_the_same() -> None:
    person = Person()
    look(person)
    fields = {"stage": "after", **LOOK, "head": "100"}
    form = person.fresh_form()
    first = person.send("posture_camera", fields, form=form)
    second = person.send("posture_camera", fields, form=form)
    assert first == second
    assert len(person.facts) == 2


def test_a_second_look_without_a_first_one_today_compares_nothing() -> None:
    person = Person()
    look(person)
    shown = after(person.wait(days=1))
    assert isinstance(shown, PostureLookDone)
    assert set(shifts(shown.reset).values()) == {None}
    assert shown.since == ()


@pytest.mark.parametrize(
    "changed",
    [
        *({"head": value} for value in ("901", "-901", "1e3", "12.5", "1" * 300, "٣", "nan", "-", "--5")),
        {"stance": "lying"},
        {"stance": ""},
        {"levelled": "true"},
        {"side": ""},
        {"side": "both"},
        dict.fromkeys((*NUMBERS, "shoulders_level"), ""),
    ],
)
def test_what_is_no_look_is_asked_again_and_nothing_is_kept(changed: dict[str, str]) -> None:
    person = Person()
    shown = look(person, **changed)
    assert isinstance(shown, PostureCamera)
    assert shown.troubles
    assert not person.facts


@pytest.mark.parametrize("fields", [{}, {"stage": "win"}, {"stage": "look"}, {"head": "182"}])
def test_an_answer_of_no_stage_shows_the_camera(fields: dict[str, str]) -> None:
    person = Person()
    assert isinstance(person.send("posture_camera", fields), PostureCamera)
    assert not person.facts


def test_ribs_that_nobody_answered_stay_unknown() -> None:
    person = Person()
    look(person, ribs="maybe")
    assert person.state.looks[0].ribs is None


def test_a_look_from_the_front_alone_is_of_no_side() -> None:
    person = Person()
    look(person, head="", shoulders="", stack="", hips_level="8")
    assert person.state.looks[0].side is None
