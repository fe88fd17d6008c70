"""The phone's part is built once for each state of its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.setup import client, node, progress
from tools.setup.environment import House
from tools.setup.node import Node

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    for name in ("vite.config.ts", "tsconfig.json", "package-lock.json", "client/one/main.ts"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    client.built(tmp_path).mkdir(parents=True)
    monkeypatch.setattr(node, "prepare", lambda _house: None)
    monkeypatch.setattr(node, "find_for", lambda _house: Node(node=("node",), npm=("npm",)))
    return House(root=tmp_path)


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    ran: list[str] = []

    def run(command: Sequence[str | Path], *, cwd: Path, mend: str) -> None:
        del cwd, mend
        ran.append(" ".join(str(word) for word in command))

    monkeypatch.setattr(progress, "run", run)
    return ran


def test_a_second_start_builds_nothing(house: House, commands: list[str]) -> None:
    client.prepare(house)
    client.prepare(house)
    assert len(commands) == 1
    assert "vite.js build" in commands[0]


def test_a_changed_source_is_built_again(house: House, commands: list[str]) -> None:
    client.prepare(house)
    (house.root / "client/one/main.ts").write_text("other", encoding="utf-8")
    client.prepare(house)
    assert len(commands) == 2


def test_a_changed_test_builds_nothing(house: House, commands: list[str]) -> None:
    client.prepare(house)
    (house.root / "client/one/main.test.ts").write_text("test", encoding="utf-8")
    client.prepare(house)
    assert len(commands) == 1


def test_a_build_that_is_gone_is_made_again(house: House, commands: list[str]) -> None:
    client.prepare(house)
    (client.built(house.root) / ".built").unlink()
    client.prepare(house)
    assert len(commands) == 2


def test_without_node_there_is_a_sentence(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node, "find_for", lambda _house: None)
    with pytest.raises(progress.SetupError, match="Node 20 or newer"):
        client.prepare(house)
