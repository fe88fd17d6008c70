"""What is no fact is refused, with every problem told at once."""

from uuid import UUID

import pytest

from rebrace.engine.wire.facts import decode_fact

GOOD = {"id": str(UUID(int=7)), "at": "2026-03-01T06:30:00+11:00", "kind": "pain_told", "data": {"pain": 3}}


def check_refused(raw: object, *keys: str) -> None:
    """The problems stand at exactly these keys."""
    found = decode_fact(raw)
    assert isinstance(found, tuple)
    assert [problem.key for problem in found] == list(keys)
    assert all(problem.sentence and problem.mend for problem in found)


@pytest.mark.parametrize("raw", [None, 5, "fact", [], True])
def test_something_that_is_no_table(raw: object) -> None:
    check_refused(raw, "")


def test_an_empty_table_lacks_everything() -> None:
    check_refused({}, "id", "at", "kind")


@pytest.mark.parametrize("given", ["x", "0190A000-0000-7000-8000-000000000000", "7" * 32, ""])
def test_an_id_that_is_no_uuid(given: str) -> None:
    check_refused({**GOOD, "id": given}, "id")


@pytest.mark.parametrize("at", ["2026-03-01T06:30:00", "2026-03-01", "soon", "0001-01-01T00:00:00+00:00", 1, None])
def test_a_time_without_its_offset(at: object) -> None:
    check_refused({**GOOD, "at": at}, "at")


@pytest.mark.parametrize("kind", ["pain", "", 3, None, ["pain_told"]])
def test_a_kind_nobody_knows(kind: object) -> None:
    found = decode_fact({**GOOD, "kind": kind})
    assert isinstance(found, tuple)
    assert {problem.key for problem in found} == {"kind"}


@pytest.mark.parametrize("pain", [-1, 11, "3", 3.0, True, None, [3]])
def test_pain_that_is_no_pain(pain: object) -> None:
    check_refused({**GOOD, "data": {"pain": pain}}, "data.pain")


def test_two_slips_are_told_together() -> None:
    check_refused({**GOOD, "data": {"pian": 3}, "id": "x"}, "data.pian", "data.pain")
    check_refused({**GOOD, "at": "soon", "data": {"pain": 12}}, "at", "data.pain")


def test_an_unknown_key_of_the_envelope() -> None:
    check_refused({**GOOD, "person": "someone else"}, "person")


def test_a_day_that_does_not_exist() -> None:
    born = {"earliest": "2026-02-30", "latest": "2026-02-27"}
    check_refused({**GOOD, "kind": "baby_born", "data": born}, "data.earliest")


@pytest.mark.parametrize("year", ["1899", "3000"])
def test_a_year_that_is_a_slip(year: str) -> None:
    born = {"earliest": f"{year}-03-01", "latest": "2026-02-27"}
    check_refused({**GOOD, "kind": "baby_born", "data": born}, "data.earliest")
