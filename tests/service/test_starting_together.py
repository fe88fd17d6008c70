"""A server and its workers that start together on a house without tables: one makes them, the others find them made."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.service.running import PATIENCE, REBRACE, ROOT, Visitor, environment, kill_group, serving
from tests.web.databases import server_of_postgresql

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROUNDS = 3
STARTERS = 3


def all_at_once(home: Path, **variables: str) -> list[str]:
    """Let some processes make the tables at the same moment; returns what each complained of."""
    starters = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.service.together"],
            cwd=ROOT,
            env=environment(home, PYTHONPATH=str(ROOT), **variables),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(STARTERS)
    ]
    for each in starters:
        assert each.stdout
        assert each.stdout.readline() == "ready\n"
    for each in starters:
        assert each.stdin
        each.stdin.write("go\n")
        each.stdin.flush()
    return [each.communicate(timeout=PATIENCE)[1] for each in starters]


@pytest.mark.parametrize("house", range(ROUNDS))
def test_on_a_new_file_nobody_stumbles_over_another(house: int, tmp_path: Path) -> None:
    home = tmp_path / str(house)
    assert all_at_once(home) == [""] * STARTERS
    with sqlite3.connect(home / "rebrace.sqlite3") as made:
        names = [name for (name,) in made.execute("SELECT app || name FROM django_migrations")]
    assert len(names) == len(set(names)) > len({"people", "journey", "habits", "babybuddy"})


@pytest.mark.postgres
def test_nor_on_a_new_postgresql(tmp_path: Path) -> None:
    with server_of_postgresql() as url:
        assert all_at_once(tmp_path, DATABASE_URL=url) == [""] * STARTERS


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A worker on a new folder, on its way."""
    with ExitStack() as stack:
        words = [REBRACE, "worker", "--every", "0.1"]
        process = subprocess.Popen(words, env=environment(tmp_path), stdout=subprocess.DEVNULL, start_new_session=True)
        stack.callback(process.wait)
        stack.callback(kill_group, process.pid)
        yield process


def test_a_server_and_a_worker_start_side_by_side(tmp_path: Path, worker: subprocess.Popen[bytes]) -> None:
    with serving(tmp_path) as server:
        assert Visitor(server.port).send("/welcome/age/", {"age": "8"}).status == 303
        assert worker.poll() is None
