"""Every rule fires for some answers, and every line of a form leads to all of its items."""

import pytest

from rebrace.engine.catalogue.conditions import AtLeast, Condition, Either, Every, Is, Not, Yes
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.vocabulary.birth import BirthType
from tests.examples.triage import ITEMS, answered, circumstances, judged

RULES = {rule.id: rule for item in ITEMS.values() for rule in item.rules}


def meeting(condition: Condition) -> dict[str, str]:
    """Answers that meet a condition as far as answers can."""
    match condition:
        case Yes():
            return {condition.item: "yes"}
        case Is():
            return {condition.item: condition.choice}
        case AtLeast():
            return {condition.item: str(condition.number)}
        case Every():
            return {item: told for each in condition.conditions for item, told in meeting(each).items()}
        case Either():
            return meeting(condition.conditions[0])
        case Not():
            return {item: str(int(told) - 1) for item, told in meeting(condition.condition).items() if item in ITEMS}


@pytest.mark.parametrize("rule", sorted(RULES))
def test_some_answers_set_it_off(rule: str) -> None:
    told = answered(**{item: answer for item, answer in meeting(RULES[rule].when).items() if item in ITEMS})
    around = circumstances(days=10 if rule == "P17" else 90, birth=BirthType.VAGINAL)
    assert rule in {each.rule for each in judged(told, around=around).fired}


@pytest.mark.parametrize("rule", sorted(RULES))
def test_quiet_answers_do_not(rule: str) -> None:
    assert rule not in {each.rule for form in Form for each in judged(answered(form), form).fired}


def test_a_severe_tear_told_as_the_birth_sets_off_its_rule() -> None:
    fired = judged(answered(), around=circumstances(birth=BirthType.SEVERE_TEAR)).fired
    assert [each.rule for each in fired] == ["P10"]
