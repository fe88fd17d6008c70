"""`rebrace serve` is ready soon, and says clearly why when it cannot."""

from __future__ import annotations

import re
import socket
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from tests.service.running import Visitor, free_port, run, serving


def test_it_makes_what_it_needs_and_answers(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    with serving(home) as server:
        assert "Rebrace" in Visitor(server.port).get("/").text
    assert {"rebrace.sqlite3", "secret_key", "static"} <= {path.name for path in home.iterdir()}
    assert stat.S_IMODE((home / "secret_key").stat().st_mode) == 0o600


def test_it_keeps_what_was_told_over_a_restart(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        visitor = Visitor(server.port)
        assert visitor.send("/welcome/age/", {"age": "8"}).status == 303
    with serving(tmp_path) as server:
        visitor.port = server.port
        assert "baby_born" in visitor.get("/privacy/export.json").text


def test_files_are_compressed_and_kept_for_ever(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        visitor = Visitor(server.port)
        [address] = re.findall(r'rel="stylesheet" href="([^"]+)"', visitor.get("/").text)
        for coding in ("br", "gzip"):
            visitor.headers = {"Accept-Encoding": coding}
            headers = visitor.get(address).headers
            assert headers["content-encoding"] == coding
            assert "immutable" in headers["cache-control"]
            assert headers["x-content-type-options"] == "nosniff"


def test_several_workers_serve_one_person(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "2") as server:
        visitor = Visitor(server.port)
        visitor.send("/welcome/age/", {"age": "8"})
        for _ in range(10):
            assert visitor.send("/posture/", {"none": "1"}).status in {200, 303, 422}
            assert "8" in visitor.get("/privacy/").text


def test_a_busy_port_is_told(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run(tmp_path, "serve", "--port", str(port))
    assert done.returncode == 1
    told = f"Port {port} is taken by another program. Stop that one, or choose another port with --port."
    assert done.stderr == f"Error: {told}\n"


def test_a_host_that_is_not_this_machine_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, "serve", "--host", "192.0.2.1", "--port", str(free_port()))
    assert done.returncode == 1
    assert "--host" in done.stderr


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run(tmp_path / "file" / "home", "serve", "--port", str(free_port()))
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_every_wrong_setting_is_told_at_once(tmp_path: Path) -> None:
    done = run(tmp_path, "serve", "--port", str(free_port()), REBRACE_TLS="yes", REBRACE_HOSTS="*")
    assert done.returncode == 1
    assert "REBRACE_TLS=yes" in done.stderr
    assert "REBRACE_HOSTS=*" in done.stderr


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    with serving(tmp_path):
        pass
    file = tmp_path / "rebrace.sqlite3"
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('journey', '9999_later', '2030')")
    done = run(tmp_path, "serve", "--port", str(free_port()))
    assert done.returncode == 1
    assert "newer Rebrace" in done.stderr
    assert "journey.9999_later" in done.stderr


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "rebrace.sqlite3").write_text("a shopping list, by accident" * 100)
    done = run(tmp_path, "serve", "--port", str(free_port()))
    assert done.returncode == 1
    assert "not a database" in done.stderr
    assert (tmp_path / "rebrace.sqlite3").read_text().startswith("a shopping list")


def test_a_postgresql_that_does_not_answer_is_told_without_its_password(tmp_path: Path) -> None:
    url = f"postgresql://someone:hunter2@127.0.0.1:{free_port()}/rebrace"
    done = run(tmp_path, "serve", "--port", str(free_port()), DATABASE_URL=url)
    assert done.returncode == 1
    assert "DATABASE_URL" in done.stderr
    assert "hunter2" not in done.stderr


def test_content_with_problems_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "exercises" / "broken"
    folder.mkdir(parents=True)
    (folder / "exercise.toml").write_text("id = 7\n")
    done = run(tmp_path, "serve", "--port", str(free_port()), REBRACE_CONTENT=str(tmp_path / "content"))
    assert done.returncode == 1
    assert "exercises/broken/exercise.toml" in done.stderr


@pytest.mark.parametrize("words", [("--certificate", "x"), ("--port", "0"), ("--workers", "0"), ("--port", "web")])
def test_a_wrong_word_is_told(tmp_path: Path, words: tuple[str, str]) -> None:
    assert run(tmp_path, "serve", *words).returncode == 2
