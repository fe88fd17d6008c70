"""The browser of the tests: the machine's, else the distribution's, else Playwright's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.setup import browser, progress
from tools.setup.environment import House

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    seen: list[str] = []
    monkeypatch.setattr(progress, "run", lambda command, **_words: seen.append(" ".join(map(str, command))))
    monkeypatch.setattr(browser, "_playwright_has_its_own", lambda _house: False)
    monkeypatch.delenv("REBRACE_BROWSER", raising=False)
    return seen


def test_a_named_browser_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBRACE_BROWSER", "/opt/mine/chrome")
    assert browser.find() == "/opt/mine/chrome"


def test_the_machines_chromium_is_found_by_its_usual_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: list[str]
) -> None:
    install(tmp_path / "google-chrome")
    install(tmp_path / "chromium-browser")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert browser.find() == str(tmp_path / "chromium-browser")


def test_a_machine_with_a_browser_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: list[str]
) -> None:
    install(tmp_path / "chromium")
    monkeypatch.setenv("PATH", str(tmp_path))
    browser.prepare(House(root=tmp_path))
    assert commands == []


def test_an_administrator_gets_the_distributions_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: list[str]
) -> None:
    install(tmp_path / "apt-get")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("os.geteuid", lambda: 0)
    browser.prepare(House(root=tmp_path))
    assert commands[-1] == "apt-get install -y -qq --no-install-recommends chromium"


def test_anyone_else_gets_playwrights_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: list[str]) -> None:
    install(tmp_path / "apt-get")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    browser.prepare(House(root=tmp_path))
    assert commands == [f"{tmp_path / '.venv/bin/playwright'} install chromium"]


def test_an_administrator_without_packages_gets_playwrights_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: list[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("os.geteuid", lambda: 0)
    browser.prepare(House(root=tmp_path))
    assert commands == [f"{tmp_path / '.venv/bin/playwright'} install chromium"]


def install(path: Path) -> None:
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
