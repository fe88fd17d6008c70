"""`rebrace backup` copies everything while the server runs, whole or not at all."""

from __future__ import annotations

import json
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.service.running import Visitor, run, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

DATABASE = "rebrace.sqlite3"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Visitor]]:
    """A server under way, and someone who has told something."""
    home = tmp_path_factory.mktemp("home")
    with serving(home) as server:
        visitor = Visitor(server.port)
        visitor.send("/welcome/age/", {"age": "8"})
        yield home, visitor


def facts(file: Path) -> int:
    with closing(sqlite3.connect(file)) as database:
        [number] = database.execute("SELECT count(*) FROM journey_fact").fetchone()
        return int(number)


def test_a_copy_holds_everything_and_is_for_its_owner_alone(house: tuple[Path, Visitor], tmp_path: Path) -> None:
    copy = tmp_path / "new folder" / "copy.sqlite3"
    done = run(house[0], "backup", str(copy))
    assert (done.returncode, done.stdout) == (0, f"Copied to {copy}\n")
    assert facts(copy) == facts(house[0] / DATABASE) > 0
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_a_copy_brings_everything_back(house: tuple[Path, Visitor], tmp_path: Path) -> None:
    home, visitor = house
    run(home, "backup", str(tmp_path / "copy.sqlite3"))
    again = tmp_path / "again"
    again.mkdir()
    shutil.copyfile(tmp_path / "copy.sqlite3", again / DATABASE)
    with serving(again) as server:
        same = Visitor(server.port, cookies=dict(visitor.cookies))
        assert "baby_born" in same.get("/privacy/export.json").text


def test_copies_go_to_their_usual_place_and_old_ones_go_when_asked(house: tuple[Path, Visitor]) -> None:
    folder = house[0] / "backups"
    folder.mkdir(exist_ok=True)
    for name in ("rebrace-20200101-000000.sqlite3", "rebrace-20200102-000000.sqlite3", "something else.sqlite3"):
        (folder / name).touch()
    told = json.loads(run(house[0], "backup", "--keep", "2", "--json").stdout)
    assert told["deleted"] == 1
    left = {path.name for path in folder.iterdir()}
    assert left == {"rebrace-20200102-000000.sqlite3", "something else.sqlite3", Path(told["file"]).name}


def test_a_place_that_cannot_be_written_is_told(house: tuple[Path, Visitor], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run(house[0], "backup", str(tmp_path / "file" / "copy"))
    assert done.returncode == 1
    assert "cannot be written" in done.stderr


def test_where_there_is_nothing_to_copy_it_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, "backup")
    assert done.returncode == 1
    assert "Start the server once" in done.stderr
    assert not (tmp_path / DATABASE).exists()


def test_an_earlier_copy_outlives_one_that_fails(house: tuple[Path, Visitor], tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    run(house[0], "backup", str(copy))
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / DATABASE).write_bytes(b"no database" * 1000)
    done = run(broken, "backup", str(copy))
    assert done.returncode == 1
    assert facts(copy) > 0


def test_an_export_has_one_file_for_each_person(house: tuple[Path, Visitor], tmp_path: Path) -> None:
    done = run(house[0], "export", str(tmp_path / "all"))
    assert (done.returncode, done.stdout) == (0, f"Wrote 1 person to {tmp_path / 'all'}\n")
    [file] = (tmp_path / "all").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "baby_born" in {fact["kind"] for fact in json.loads(file.read_text())["facts"]}


def test_a_person_who_is_not_there_cannot_be_exported(house: tuple[Path, Visitor], tmp_path: Path) -> None:
    done = run(house[0], "export", str(tmp_path / "one"), "--person", "4711")
    assert done.returncode == 1
    assert done.stderr == "Error: There is no person 4711.\n"
