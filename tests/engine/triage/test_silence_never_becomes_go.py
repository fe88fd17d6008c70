"""No answer, "not sure", and answers that are none: no path leads from silence to an ordinary day."""

import pytest

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.triage.permission import Refusal, permit
from rebrace.engine.vocabulary.dispositions import Disposition
from tests.examples.triage import (
    CATALOGUE,
    ITEMS,
    answered,
    at,
    at_least_as_bad,
    check,
    circumstances,
    judged,
    locked,
    mother,
    quiet_answers,
    written,
)

ASKED = tuple((form, item) for form in Form for item in quiet_answers(form))
NONSENSE = ("", "YES", "maybe", "11", "-1", "7.5", "٧", "0" * 5000, "yes ")


def without(form: Form, item: str) -> dict[str, str]:
    return {name: answer for name, answer in answered(form).items() if name != item}


@pytest.mark.parametrize("form", Form)
def test_an_empty_check_is_never_a_day_to_train(form: Form) -> None:
    assert judged({}, form).disposition is not Disposition.GO


@pytest.mark.parametrize(("form", "item"), ASKED)
def test_each_missing_answer_counts(form: Form, item: str) -> None:
    fired = {each.rule for each in judged(without(form, item), form).fired}
    assert fired == {f"{item}_silent"} | ({"no_energy"} if item == "energy" else set())


@pytest.mark.parametrize(("form", "item"), ASKED)
def test_not_sure_counts_as_much_as_no_answer(form: Form, item: str) -> None:
    unsure = judged(answered(form, **{item: "not_sure"}), form)
    assert at_least_as_bad([(judged(without(form, item), form), unsure)])


@pytest.mark.parametrize("nonsense", NONSENSE)
@pytest.mark.parametrize("item", ["E01", "E24_pressure", "pain_now"])
def test_an_answer_that_the_item_does_not_have_is_no_answer(item: str, nonsense: str) -> None:
    assert judged(answered(**{item: nonsense})) == judged(without(Form.FULL, item))


@pytest.mark.parametrize(("form", "item"), ASKED)
def test_a_check_without_an_answer_permits_nothing(form: Form, item: str) -> None:
    state = mother((0, check()), (8, written(form, without(form, item))))
    assert isinstance(permit(state, at(8), CATALOGUE), Refusal)


@pytest.mark.parametrize("item", sorted(quiet_answers()))
def test_what_nobody_answered_locks_nothing(item: str) -> None:
    assert locked(mother((0, written(Form.FULL, without(Form.FULL, item))))) == set()


def test_not_being_sure_of_an_emergency_locks() -> None:
    assert locked(mother((0, check(E10="not_sure")))) == {"E10_silent"}


def test_a_follow_up_is_silent_only_when_it_is_asked() -> None:
    fired = {each.rule for each in judged(answered(E13="yes")).fired}
    assert fired == {"E13", "E13_sudden_silent"}


def test_a_follow_up_that_was_answered_counts_even_when_it_was_not_asked() -> None:
    assert judged(answered(E13="no", E13_sudden="yes")).disposition is Disposition.EMERGENCY


def test_a_follow_up_of_unknown_weeks_is_asked() -> None:
    verdict = judged(answered(P12="yes"), around=circumstances(days=None))
    assert "P12_pain_silent" in {each.rule for each in verdict.fired}


def test_not_being_sure_counts_on_a_form_that_does_not_ask() -> None:
    fired = {each.rule for each in judged(answered(Form.STOP, P03="not_sure"), Form.STOP).fired}
    assert fired == {"P03_silent"}


def test_answers_to_items_nobody_knows_change_nothing() -> None:
    assert judged(answered(E99="yes")) == judged(answered())


def test_every_silence_is_at_least_a_change() -> None:
    assert min(item.silence.then.severity for item in ITEMS.values()) == Disposition.MODIFY.severity
