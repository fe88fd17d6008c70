"""Looks through the camera in her records: the first ones stay, the others pass, and no picture was ever there."""

from dataclasses import fields

from rebrace.engine.facts.kinds.day import PostureChecked
from rebrace.engine.facts.kinds.posture import PostureSeen
from rebrace.engine.facts.posture import LookRecord
from rebrace.engine.vocabulary.posture import Line, Stance
from rebrace.engine.vocabulary.quantities import TenthsOfDegree
from rebrace.engine.vocabulary.sides import Side
from rebrace.engine.wire.states import decode_state, encode_state
from tests.examples.catalogue import catalogue
from tests.examples.telling import fact, in_turn, recorded

CATALOGUE = catalogue()


def seen(head: int = 200, *, after: bool = False, side: Side = Side.LEFT) -> PostureSeen:
    return PostureSeen(stance=Stance.STANDING, after=after, levelled=True, side=side, head=TenthsOfDegree(head))


def looks_after(*bodies: PostureSeen) -> tuple[LookRecord, ...]:
    facts = [fact(body, day=number) for number, body in enumerate(bodies)]
    return recorded(facts, CATALOGUE).looks


def test_a_fact_holds_a_few_numbers_and_nothing_of_the_picture() -> None:
    names = {field.name for field in fields(PostureSeen)}
    assert names == {"stance", "after", "levelled", "side", "ribs", *(line.value for line in Line)}


def test_a_look_counts_as_a_check_of_its_day_and_a_second_look_as_a_reset() -> None:
    state = recorded(in_turn(PostureChecked(before=(), reset=False), seen(), seen(after=True)), CATALOGUE)
    assert state.days[-1].posture == 2
    assert state.weeks[-1].resets == 1
    assert (state.weeks[-1].posture_checks, state.weeks[-1].posture_noticed) == (1, 0)


def test_lines_that_were_not_seen_are_not_there() -> None:
    (look,) = looks_after(seen(123))
    assert look.lines == {Line.HEAD: 123}


def test_the_first_look_of_each_side_stays_whatever_comes_later() -> None:
    many = [seen(number) for number in range(100, 200)]
    looks = looks_after(seen(1), seen(2, side=Side.RIGHT), seen(3, after=True), *many)
    assert [look.lines[Line.HEAD] for look in looks[:2]] == [1, 2]
    assert [look.lines[Line.HEAD] for look in looks[-3:]] == [197, 198, 199]
    assert len(looks) < 16


def test_her_state_with_looks_is_the_same_after_it_was_put_away() -> None:
    state = recorded(in_turn(seen(), seen(after=True)), CATALOGUE)
    assert decode_state(encode_state(state)) == state


def test_facts_of_a_phone_that_knows_nothing_of_looks_fold_as_before() -> None:
    assert recorded(in_turn(PostureChecked(before=(), reset=True)), CATALOGUE).looks == ()
