"""An old Python hands over to a newer one, or says what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.setup import interpreter

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("version", "recent"), [((3, 10), False), ((3, 11), True), ((3, 14), True), ((4, 0), True), ((2, 7), False)]
)
def test_python_is_recent_from_three_eleven_on(version: tuple[int, int], recent: bool) -> None:  # noqa: FBT001 - a table
    assert interpreter.is_recent(version) is recent


def test_a_python_that_refuses_to_start_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path / "python3.14", "exit 127")
    install(tmp_path / "python3.12", "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert interpreter.find_recent() == str(tmp_path / "python3.12")


def test_without_any_newer_python_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert interpreter.find_recent() is None


def install(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
