"""Input that is too large or no text at all is refused before anyone reads it."""

from typing import Any

import pytest

from rebrace.engine.wire.bounds import DEEPEST, LARGEST_NUMBER, LONGEST_LIST, LONGEST_TEXT, out_of_bounds
from rebrace.engine.wire.facts import decode_fact


def nested(levels: int) -> list[Any]:
    """Lists inside lists."""
    return [nested(levels - 1)] if levels else []


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("x" * (LONGEST_TEXT + 1), ""),
        ({"a": "x" * (LONGEST_TEXT + 1)}, "a"),
        ([0] * (LONGEST_LIST + 1), ""),
        ({"a": [1, LARGEST_NUMBER + 1]}, "a[1]"),
        ({"a": {"b": "nul\x00"}}, "a.b"),
        ("half a letter \ud800", ""),
        (nested(DEEPEST + 1), "[0]" * (DEEPEST + 1)),
    ],
)
def test_beyond_the_bounds(raw: object, key: str) -> None:
    assert [problem.key for problem in out_of_bounds(raw, "fact")] == [key]


@pytest.mark.parametrize(
    "raw", ["x" * LONGEST_TEXT, [0] * LONGEST_LIST, LARGEST_NUMBER, nested(DEEPEST), "مريم 👶", None]
)
def test_within_the_bounds(raw: object) -> None:
    assert list(out_of_bounds(raw, "fact")) == []


def test_a_fact_beyond_the_bounds_is_refused() -> None:
    found = decode_fact({"id": "x" * 600, "data": {"habits": list(range(1000))}})
    assert isinstance(found, tuple)
    assert [problem.key for problem in found] == ["id", "data.habits"]
