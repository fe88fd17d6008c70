from hypothesis import given
from hypothesis import strategies as st

from rebrace.engine.facts.kinds.day import PostureChecked
from rebrace.engine.posture.check import change, cues, prompts_left, reset_seconds
from tests.examples.catalogue import catalogue
from tests.examples.telling import day, fact, recorded

CATALOGUE = catalogue()
SHOULDERS, RIBS, HEAD = "shoulders_rounded", "ribs_flaring", "head_jutting"
NOTICED = st.sets(st.sampled_from((SHOULDERS, RIBS, HEAD)))


def prompts_after(checks: int, *, on: int = 0) -> int:
    facts = [fact(PostureChecked(before=(), reset=True), minute=minute) for minute in range(checks)]
    return prompts_left(recorded(facts, CATALOGUE), day(on), CATALOGUE)


def test_each_yes_gives_one_cue_in_the_order_of_the_questions() -> None:
    assert cues((HEAD, SHOULDERS), CATALOGUE) == (SHOULDERS, HEAD)


def test_nothing_noticed_needs_no_cue() -> None:
    assert cues((), CATALOGUE) == ()


def test_an_unknown_question_has_no_cue() -> None:
    assert cues(("one leg longer",), CATALOGUE) == ()


def test_after_the_reset_it_says_what_eased_what_stayed_and_what_came() -> None:
    seen = change((SHOULDERS, RIBS), (RIBS, HEAD), CATALOGUE)
    assert (seen.eased, seen.still, seen.new) == ((SHOULDERS,), (RIBS,), (HEAD,))


@given(NOTICED, NOTICED)
def test_everything_noticed_is_accounted_for_once(before: set[str], after: set[str]) -> None:
    seen = change(before, after, CATALOGUE)
    assert {*seen.eased, *seen.still} == before
    assert {*seen.new, *seen.still} == after
    assert len(seen.eased) + len(seen.still) + len(seen.new) == len(before | after)


def test_three_breaths_take_twenty_four_seconds() -> None:
    assert reset_seconds(CATALOGUE) == 24


def test_it_is_offered_three_times_a_day_and_not_once_more() -> None:
    assert [prompts_after(checks) for checks in range(5)] == [3, 2, 1, 0, 0]


def test_tomorrow_is_a_new_day() -> None:
    assert prompts_after(5, on=1) == 3
