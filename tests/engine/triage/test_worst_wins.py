"""The worst of all answers decides, whatever the others are and whatever their order."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebrace.engine.catalogue.triage import Form
from tests.examples.triage import ITEMS, answered, at_least_as_bad, chain, items, judged, severities, worst

ASKED = {form: [name for name in items(form) if ITEMS[name].asked_when is None] for form in Form}
PAIRS = tuple(combinations(ASKED[Form.FULL], 2))

Told = dict[str, str]

any_answer = {name: st.sampled_from((*chain(item), "not_sure")) for name, item in ITEMS.items()}
forms = st.sampled_from(Form)


@pytest.mark.parametrize("form", Form)
def test_nothing_ticked_is_a_day_to_train(form: Form) -> None:
    assert severities(judged(answered(form), form)) == (0, 0)


@pytest.mark.parametrize("form", Form)
def test_each_item_alone_makes_it_no_better(form: Form) -> None:
    calm = judged(answered(form), form)
    assert at_least_as_bad((calm, judged(answered(form, **{name: worst(ITEMS[name])}), form)) for name in items(form))


def test_two_answers_together_are_at_least_as_bad_as_each() -> None:
    alone = {name: judged(answered(**{name: worst(ITEMS[name])})) for name in ASKED[Form.FULL]}
    both = {pair: judged(answered(**{name: worst(ITEMS[name]) for name in pair})) for pair in PAIRS}
    assert at_least_as_bad((alone[name], both[pair]) for pair in PAIRS for name in pair)


def test_two_answers_together_are_no_worse_than_the_worse_unless_a_rule_names_both() -> None:
    alone = {name: judged(answered(**{name: worst(ITEMS[name])})) for name in ASKED[Form.FULL]}
    together = {
        pair
        for pair in PAIRS
        if severities(judged(answered(**{name: worst(ITEMS[name]) for name in pair})))
        != tuple(map(max, zip(*(severities(alone[name]) for name in pair), strict=True)))
    }
    assert together == NAMED_TOGETHER


NAMED_TOGETHER = {
    # Cancer in the past and a strong sign.
    ("E17", "E18"),
    ("E17", "pain_now"),
}


@given(st.fixed_dictionaries({}, optional=any_answer), forms, st.randoms(use_true_random=False))
def test_the_order_of_answers_changes_nothing(told: Told, form: Form, shuffler: Random) -> None:
    turned = list(told.items())
    shuffler.shuffle(turned)
    assert judged(dict(turned), form) == judged(told, form)


@given(st.fixed_dictionaries({}, optional=any_answer), forms, st.sampled_from(sorted(ITEMS)), st.data())
def test_a_more_worrying_answer_never_makes_it_better(told: Told, form: Form, name: str, data: st.DataObject) -> None:
    steps = chain(ITEMS[name])
    lower = data.draw(st.integers(0, len(steps) - 2))
    higher = data.draw(st.integers(lower + 1, len(steps) - 1))
    calmer = judged({**told, name: steps[lower]}, form)
    worse = judged({**told, name: steps[higher]}, form)
    assert at_least_as_bad([(calmer, worse)])


@given(st.fixed_dictionaries({}, optional=any_answer), forms)
def test_the_verdict_is_the_worst_of_what_fired(told: Told, form: Form) -> None:
    verdict = judged(told, form)
    assert severities(verdict) == (
        max((each.then.severity for each in verdict.fired), default=0),
        max((each.hold.severity for each in verdict.fired), default=0),
    )


@given(st.fixed_dictionaries({}, optional=any_answer), forms)
def test_what_fired_stands_worst_first(told: Told, form: Form) -> None:
    order = [each.then.severity for each in judged(told, form).fired]
    assert order == sorted(order, reverse=True)


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=20), forms)
def test_nonsense_is_judged_and_never_a_day_to_train(told: Told, form: Form) -> None:
    assert judged(told, form).disposition.severity > 0
