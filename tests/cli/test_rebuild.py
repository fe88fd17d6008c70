"""`rebrace rebuild`: a kept state is what the facts say, or it is told."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rebrace.cli.terminal import snapshots
from rebrace.content.loader import built_in
from tests.cli.running import run

QUIET = "20\n1\n\n\n\n\n3\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "facts.jsonl"
    assert run("today", "--facts", str(path), told=QUIET).code == 0
    return path


def test_the_kept_state_agrees_with_the_facts(file: Path) -> None:
    ran = run("rebuild", "--facts", str(file))
    assert ran.code == 0
    assert "8 facts; the kept state agrees" in ran.out


def test_a_state_that_was_changed_by_hand_is_told(file: Path) -> None:
    snapshot = snapshots.read(file)
    assert snapshot is not None
    snapshots.write(file, replace(snapshot.state, chosen=("prone_y",)), built_in().catalogue)
    ran = run("rebuild", "--facts", str(file), "--json")
    assert ran.code == 1
    assert ran.json["states"][0]["differs"] == ["chosen"]


def test_writing_mends_it(file: Path) -> None:
    snapshot = snapshots.read(file)
    assert snapshot is not None
    snapshots.write(file, replace(snapshot.state, chosen=("prone_y",)), built_in().catalogue)
    assert run("rebuild", "--facts", str(file), "--write").code == 1
    assert run("rebuild", "--facts", str(file)).code == 0


@pytest.mark.parametrize("text", ["", "{}", "[1]", "[1, 2, 3]", "not json"])
def test_a_damaged_snapshot_counts_as_none(file: Path, text: str) -> None:
    snapshots.place_of(file).write_text(text, encoding="utf-8")
    ran = run("rebuild", "--facts", str(file))
    assert ran.code == 0
    assert "no state is kept" in ran.out
    assert run("today", "--facts", str(file)).code == 0


def test_the_same_fact_twice_counts_once(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([*lines, *lines]) + "\n", encoding="utf-8")
    assert "8 facts; the kept state agrees" in run("rebuild", "--facts", str(file)).out


def test_the_order_of_the_lines_does_not_matter(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(reversed(lines)) + "\n", encoding="utf-8")
    assert run("rebuild", "--facts", str(file)).code == 0


def test_unreadable_facts_are_told(file: Path) -> None:
    file.write_text(json.dumps({"kind": "pain_told"}) + "\n", encoding="utf-8")
    ran = run("rebuild", "--facts", str(file))
    assert ran.code == 2
    assert "line 1: id: is missing." in ran.err


def test_writing_without_a_file_is_a_wrong_usage() -> None:
    assert run("rebuild", "--write").code == 2
