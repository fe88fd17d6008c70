"""Every vignette holds, and there is one for every rule."""

from dataclasses import replace

import pytest

from rebrace.content.cases.case import Case
from rebrace.content.cases.checking import differences
from rebrace.content.cases.reading import cases
from rebrace.engine.vocabulary.dispositions import Disposition
from rebrace.engine.vocabulary.problems import Problem
from tests.examples.triage import CATALOGUE, ITEMS

READ = tuple(cases())
CASES = {each[1].id: each for each in READ if isinstance(each, tuple)}
RULES = {rule.id for item in ITEMS.values() for rule in item.rules}


def check_case(place: str, case: Case) -> None:
    assert list(map(str, differences(place, case, CATALOGUE))) == []


def test_every_file_can_be_read() -> None:
    assert [str(each) for each in READ if isinstance(each, Problem)] == []


def test_no_two_vignettes_share_an_id() -> None:
    assert len(CASES) == len(READ)


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_vignette_holds(name: str) -> None:
    check_case(*CASES[name])


@pytest.mark.parametrize("number", range(1, 31))
def test_the_first_thirty_are_all_there(number: int) -> None:
    assert CASES[f"T{number}"][0].endswith("first_thirty.toml")


def test_every_rule_has_a_vignette_in_which_it_fires() -> None:
    assert RULES - {rule for _, case in CASES.values() for rule in case.expect.fired} == set()


def test_a_vignette_that_does_not_hold_is_told() -> None:
    place, case = CASES["T3"]
    wrong = replace(case, expect=replace(case.expect, disposition=Disposition.GO))
    assert [each.key for each in differences(place, wrong, CATALOGUE)] == ["T3.expect.disposition"]


def test_a_rung_that_is_not_closed_is_told() -> None:
    place, case = CASES["T1"]
    wrong = replace(case, expect=replace(case.expect, closed=("breathing_360/1",)))
    assert [each.key for each in differences(place, wrong, CATALOGUE)] == ["T1.expect.closed"]


def test_a_slip_of_the_pen_is_told() -> None:
    place, case = CASES["T1"]
    wrong = replace(case, answers={"E99": "yes"}, expect=replace(case.expect, open=("bridge/2",), fired=("P99",)))
    told = [each.sentence for each in differences(place, wrong, CATALOGUE)]
    assert told == [
        "names E99, which is no item.",
        "names P99, which is no rule.",
        "names bridge/2, which is no rung.",
    ]
