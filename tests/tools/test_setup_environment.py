"""The environment is made once, refreshed when its lock file changes, and otherwise left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.setup import environment, progress, stages, stamp
from tools.setup.environment import House

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every command the set-up would run; making the environment also makes its programs."""
    seen: list[str] = []

    def note(command: list[str | Path], *, cwd: Path, mend: str) -> None:
        seen.append(" ".join(map(str, command)))
        programs = cwd / ".venv" / "bin"
        programs.mkdir(parents=True, exist_ok=True)
        for name in ("python", "uv", "rebrace"):
            (programs / name).touch()

    monkeypatch.setattr(progress, "run", note)
    return seen


@pytest.fixture
def house(tmp_path: Path) -> House:
    (tmp_path / "requirements").mkdir()
    for name in ("run", "develop", "installer"):
        (tmp_path / "requirements" / f"{name}.lock").write_text(f"{name}==1\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return House(root=tmp_path)


def test_a_first_start_makes_the_environment_and_installs_by_hash(house: House, commands: list[str]) -> None:
    environment.prepare(house, "run")
    assert "-m venv" in commands[0]
    assert all("--require-hashes" in command for command in commands[1:3])
    assert commands[-1].endswith("--editable .")


def test_packages_are_compiled_when_they_are_installed(house: House, commands: list[str]) -> None:
    environment.prepare(house, "run")
    assert sum("--compile-bytecode" in command for command in commands) == 1


def test_a_second_start_runs_no_command(house: House, commands: list[str]) -> None:
    environment.prepare(house, "run")
    commands.clear()
    environment.prepare(house, "run")
    assert commands == []


def test_a_changed_lock_file_installs_again_without_making_the_environment_again(
    house: House, commands: list[str]
) -> None:
    environment.prepare(house, "run")
    commands.clear()
    house.lock("run").write_text("run==2\n", encoding="utf-8")
    environment.prepare(house, "run")
    assert commands
    assert not any("-m venv" in command for command in commands)


def test_an_environment_for_developing_also_runs(house: House, commands: list[str]) -> None:
    environment.prepare(house, "develop")
    assert environment.is_ready(house, "run")


def test_an_environment_for_running_is_not_enough_to_develop(house: House, commands: list[str]) -> None:
    environment.prepare(house, "run")
    assert not environment.is_ready(house, "develop")


def test_running_never_takes_the_tools_for_developing_away(house: House, commands: list[str]) -> None:
    environment.prepare(house, "develop")
    house.lock("run").write_text("run==2\n", encoding="utf-8")
    house.lock("develop").write_text("develop==2\n", encoding="utf-8")
    environment.prepare(house, "run")
    assert environment.is_ready(house, "develop")


def test_a_changed_lint_rule_installs_nothing(house: House, commands: list[str]) -> None:
    environment.prepare(house, "run")
    (house.root / "pyproject.toml").write_text("[project]\n[tool.ruff]\nline-length = 80\n", encoding="utf-8")
    assert environment.is_ready(house, "run")


def test_a_changed_command_installs_the_project_again(house: House, commands: list[str]) -> None:
    environment.prepare(house, "run")
    (house.root / "pyproject.toml").write_text('[project.scripts]\nrebrace = "a:b"\n', encoding="utf-8")
    assert not environment.is_ready(house, "run")


def test_a_moved_project_is_installed_again(house: House, commands: list[str], tmp_path: Path) -> None:
    environment.prepare(house, "run")
    moved = House(root=tmp_path.rename(tmp_path.with_name("moved")))
    assert not environment.is_ready(moved, "run")


def test_a_failed_installation_leaves_no_stamp(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_command: object, **_words: object) -> None:
        raise progress.SetupError("no network")

    monkeypatch.setattr(progress, "run", refuse)
    with pytest.raises(progress.SetupError):
        environment.prepare(house, "run")
    assert not environment.is_ready(house, "run")


def test_a_failing_command_is_reported_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(progress.SetupError, match="try again later"):
        progress.run(["false"], cwd=tmp_path, mend="try again later")


def test_a_missing_program_is_reported_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(progress.SetupError, match="install it"):
        progress.run([tmp_path / "absent"], cwd=tmp_path, mend="install it")


def test_a_step_says_what_it_does_and_how_long_it_took(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.step("do the thing"):
        pass
    shown = capsys.readouterr().out
    assert "... do the thing" in shown
    assert "0.0 s  do the thing" in shown


def test_a_stamp_holds_for_its_own_value_only(tmp_path: Path) -> None:
    stamp.write(tmp_path / "stamp", "first")
    assert stamp.holds(tmp_path / "stamp", "first")
    assert not stamp.holds(tmp_path / "stamp", "second")
    assert not stamp.holds(tmp_path / "absent", "first")


@pytest.mark.parametrize("words", [[], ["everything"], ["run", "test"]])
def test_an_unknown_stage_is_answered_with_the_known_ones(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert stages.main(words) == 2
    assert "run | develop | test" in capsys.readouterr().err


def test_trouble_ends_with_a_sentence_and_not_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def trouble(_house: House) -> None:
        raise progress.SetupError("the disk is full")

    monkeypatch.setitem(stages.STAGES, "run", trouble)
    assert stages.main(["run"]) == 1
    assert capsys.readouterr().err == "\nSet-up stopped: the disk is full\n"
