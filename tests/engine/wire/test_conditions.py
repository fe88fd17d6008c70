"""The condition language in its compact form."""

from typing import Any

import pytest
from hypothesis import given

from rebrace.engine.catalogue.conditions import AtLeast, Condition, Every, Is, Not, Yes
from rebrace.engine.wire.conditions import read_condition, write_condition
from rebrace.engine.wire.trouble import BAD, Trouble
from tests.engine.wire.values import conditions


def read(raw: object) -> tuple[Any, list[str]]:
    """The condition, and the keys of its problems."""
    trouble = Trouble(place="rule")
    return read_condition(raw, "when", trouble), [problem.key for problem in trouble.problems]


@given(condition=conditions())
def test_a_condition_comes_back_as_it_went(condition: Condition) -> None:
    assert read(write_condition(condition)) == (condition, [])


def test_the_forms_a_writer_uses() -> None:
    raw = {"all": [{"yes": "E01"}, {"is": ["H1", "yes_now"]}, {"not": {"at_least": ["pain_now", 7]}}]}
    inside = (Yes(item="E01"), Is(item="H1", choice="yes_now"), Not(condition=AtLeast(item="pain_now", number=7)))
    assert read(raw) == (Every(conditions=inside), [])


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (None, "when"),
        ({}, "when"),
        ("yes", "when"),
        ({"yes": "E01", "no": "E02"}, "when"),
        ({"unless": "E01"}, "when"),
        ({"yes": 1}, "when.yes"),
        ({"is": ["H1"]}, "when.is"),
        ({"is": "H1"}, "when.is"),
        ({"at_least": ["pain_now", "7"]}, "when.at_least"),
        ({"at_least": ["pain_now", True]}, "when.at_least"),
        ({"all": []}, "when.all"),
        ({"any": {"yes": "E01"}}, "when.any"),
        ({"all": [{"yes": "E01"}, {"maybe": "E02"}]}, "when.all[1]"),
        ({"not": []}, "when.not"),
    ],
)
def test_anything_else_is_a_problem(raw: object, key: str) -> None:
    assert read(raw) == (BAD, [key])


def test_every_slip_of_a_tree_is_told() -> None:
    _, keys = read({"any": [{"yes": 1}, {"not": {"is": []}}, {"yes": "E01"}]})
    assert keys == ["when.any[0].yes", "when.any[1].not.is"]
