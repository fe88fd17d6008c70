"""Conditions: three-valued truth, and the explanation that is told from the same tree."""

import pytest

from rebrace.engine.catalogue.conditions import (
    CIRCUMSTANCES,
    WEEKS_SINCE_BIRTH,
    AtLeast,
    Condition,
    Either,
    Every,
    Is,
    Not,
    Yes,
)
from rebrace.engine.catalogue.policies.session_check import SessionCheckPolicy
from rebrace.engine.triage.circumstances import Circumstances, Span, circumstances_of
from rebrace.engine.triage.evaluation import Truth, names_in, truth_of
from rebrace.engine.triage.explanation import Clause, Joint, Phrase, Verb, explain
from tests.examples.telling import START
from tests.examples.triage import CATALOGUE, ITEMS, born, living

WEEKS = AtLeast(item=WEEKS_SINCE_BIRTH, number=12)


def weeks(least: int, most: int | None) -> Circumstances:
    return Circumstances(today=START.date(), numbers={WEEKS_SINCE_BIRTH: Span(least=least, most=most)})


@pytest.mark.parametrize(
    ("least", "most", "truth"),
    [(12, 12, Truth.HOLDS), (0, 11, Truth.NO), (11, 12, Truth.MAYBE), (0, None, Truth.MAYBE), (12, None, Truth.HOLDS)],
)
def test_a_birth_that_is_roughly_known_makes_what_it_decides_a_maybe(
    least: int, most: int | None, truth: Truth
) -> None:
    assert truth_of(WEEKS, {}, weeks(least, most)) is truth


@pytest.mark.parametrize("truth", Truth)
def test_not_turns_truth_around_and_leaves_maybe(truth: Truth) -> None:
    spans = {Truth.NO: (0, 0), Truth.MAYBE: (0, None), Truth.HOLDS: (12, 12)}
    assert truth_of(Not(condition=WEEKS), {}, weeks(*spans[truth])) is Truth(2 - truth)


def test_every_is_as_true_as_its_weakest_part_and_either_as_its_strongest() -> None:
    parts = (Yes(item="P08"), WEEKS)
    told, around = {"P08": "yes"}, weeks(0, None)
    assert truth_of(Every(conditions=parts), told, around) is Truth.MAYBE
    assert truth_of(Either(conditions=parts), told, around) is Truth.HOLDS


@pytest.mark.parametrize(
    "condition", [Yes(item="E01"), Is(item="H1", choice="yes_now"), AtLeast(item="pain_now", number=0)]
)
def test_an_unanswered_item_says_nothing(condition: Condition) -> None:
    assert truth_of(condition, {}, weeks(9, 9)) is Truth.NO


def test_only_circumstances_and_the_item_itself_are_ever_denied() -> None:
    others = {rule.id: denied(rule.when) - CIRCUMSTANCES - {item.id} for item in ITEMS.values() for rule in item.rules}
    assert [rule for rule, names in others.items() if names] == []


def denied(condition: Condition) -> set[str]:
    """Names under a "not", where a worrying answer could make things better."""
    match condition:
        case Not():
            return set(names_in(condition.condition))
        case Every() | Either():
            return {name for each in condition.conditions for name in denied(each)}
        case _:
            return set()


def test_an_explanation_has_the_shape_of_its_condition() -> None:
    rule = next(each for each in ITEMS["P08"].rules if each.id == "P08_late")
    told = explain(rule.when, {"P08": "yes"}, weeks(13, 13))
    assert told == Phrase(
        joint=Joint.ALL,
        parts=(
            Clause(verb=Verb.YES, subject="P08", is_circumstance=False, value="yes", truth=Truth.HOLDS),
            Clause(verb=Verb.AT_LEAST, subject=WEEKS_SINCE_BIRTH, is_circumstance=True, value="12", truth=Truth.HOLDS),
        ),
        truth=Truth.HOLDS,
    )


def test_every_explanation_is_as_true_as_its_rule() -> None:
    around, told = circumstances_of(living(*born()), START.date()), {"P08": "yes", "H1": "yes_now"}
    rules = [rule for item in ITEMS.values() for rule in item.rules]
    truths = [truth_of(rule.when, told, around) for rule in rules]
    assert [explain(rule.when, told, around).truth for rule in rules] == truths


def test_conditions_that_deny_and_choose_are_explained_too() -> None:
    policy = CATALOGUE.policy(SessionCheckPolicy)
    told = explain(policy.minimum, {"sleep": "under_4", "energy": "4"}, weeks(9, 9))
    assert isinstance(told, Phrase)
    assert [part.truth for part in told.parts] == [Truth.HOLDS, Truth.NO]


def test_the_span_of_a_birth_becomes_weeks() -> None:
    numbers = circumstances_of(living(*born(weeks=9)), START.date()).numbers
    assert numbers[WEEKS_SINCE_BIRTH] == Span(least=9, most=9)


def test_an_unknown_birth_has_no_upper_end() -> None:
    numbers = circumstances_of(living(), START.date()).numbers
    assert numbers[WEEKS_SINCE_BIRTH] == Span(least=0, most=None)


def test_every_circumstance_has_a_number() -> None:
    assert set(circumstances_of(living(), START.date()).numbers) == CIRCUMSTANCES
