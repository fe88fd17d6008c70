"""`make test` runs pytest on every processor and does not take an empty run for a green one."""

from __future__ import annotations

import pytest

from tools import run_tests


@pytest.mark.parametrize(("processors", "workers"), [(1, "1"), (2, "2"), (4, "4"), (64, "4")])
def test_there_are_as_many_workers_as_processors_up_to_four(processors: int, workers: str) -> None:
    assert run_tests.command([], processors=processors)[-2:] == ["-n", workers]


def test_a_chosen_number_of_workers_stands() -> None:
    assert run_tests.command(["-n0", "-k", "triage"], processors=8)[-3:] == ["-n0", "-k", "triage"]


def test_a_run_that_finds_no_test_fails_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_tests.verdict(5) == 1
    assert "No test was found." in capsys.readouterr().err


@pytest.mark.parametrize("code", [0, 1, 2, 3, 4])
def test_every_other_answer_is_handed_on(code: int) -> None:
    assert run_tests.verdict(code) == code
