"""`make check` runs every check, shows what a red one says, and fails if any is red."""

from __future__ import annotations

import sys

import pytest

from tools import check
from tools.check import Check

GREEN = Check(name="green", asks="?", command=(sys.executable, "-c", "print('all is well')"))
RED = Check(name="red", asks="?", command=(sys.executable, "-c", "raise SystemExit('a finding')"))


def test_a_green_check_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.run(GREEN)
    assert capsys.readouterr().out.split()[-1] == "green"


def test_a_red_check_shows_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert not check.run(RED)
    assert "red  RED\na finding" in capsys.readouterr().out


def test_one_red_check_fails_and_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "CHECKS", (RED, GREEN))
    assert check.main([]) == 1
    assert "green\nred: red\n" in capsys.readouterr().out


def test_green_checks_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "CHECKS", (GREEN,))
    assert check.main([]) == 0


def test_checks_are_chosen_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "CHECKS", (RED, GREEN))
    assert check.main(["green"]) == 0


def test_an_unknown_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["tidiness"]) == 2
    assert "no check is called tidiness" in capsys.readouterr().err


def test_no_two_checks_share_a_name() -> None:
    assert len({each.name for each in check.CHECKS}) == len(check.CHECKS)
