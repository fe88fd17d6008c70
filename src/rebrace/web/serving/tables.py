"""Bringing the database up to date."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.utils import DatabaseError

from rebrace.web.serving.trouble import CannotServeError

_TURN: Final = 0x7265627261636531
"""Number of the lock by which machines that start together change the tables one after the other."""
_TURN_FILE: Final = ".turn"
_PATIENCE: Final = 60.0
"""Seconds that one who starts waits for another to finish."""


def bring_up_to_date() -> bool:
    """Make or change the tables; True when something had to be done.

    Raises `CannotServeError` when the database cannot be used, or was written by a newer program: serving it with an
    older one could lose or misread facts.
    """
    try:
        with _own_turn():
            executor = MigrationExecutor(connection)
            _refuse_newer(executor.loader)
            wanted = executor.loader.graph.leaf_nodes()
            plan = executor.migration_plan(wanted)
            if plan:
                executor.migrate(wanted, plan)
    except (DatabaseError, sqlite3.Error) as error:
        raise CannotServeError(f"The database cannot be used: {_sentence(error)}. {_mend()}") from error
    return bool(plan)


@contextmanager
def _own_turn() -> Iterator[None]:
    """One at a time: those who come later find the work done."""
    with _turn_of_machines() if connection.vendor == "postgresql" else _turn_of_processes():
        yield


@contextmanager
def _turn_of_machines() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_TURN])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_TURN])


@contextmanager
def _turn_of_processes() -> Iterator[None]:
    """A lock that SQLite itself keeps, on an empty file beside the database: it ends with the process that holds it.

    Not on the database: its migrations need the lock of each of their own transactions.
    """
    name = Path(connection.settings_dict["NAME"])
    turn = sqlite3.connect(name.with_name(f"{name.name}{_TURN_FILE}"), timeout=_PATIENCE, isolation_level=None)
    try:
        _take(turn)
        yield
    finally:
        turn.close()


def _take(turn: sqlite3.Connection) -> None:
    try:
        turn.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        raise CannotServeError(
            "Another Rebrace is changing this database. Start again when it is done, or end it if it hangs."
        ) from error


def _refuse_newer(loader: MigrationLoader) -> None:
    ours = {app for app, _ in loader.disk_migrations}
    unknown = [each for each in loader.applied_migrations if each[0] in ours and each not in loader.disk_migrations]
    if unknown:
        names = ", ".join(sorted(f"{app}.{name}" for app, name in unknown))
        raise CannotServeError(
            f"The database was written by a newer Rebrace, which knows {names}. Install that version again, or restore"
            " a backup from before it."
        )


def _sentence(error: Exception) -> str:
    return (str(error).splitlines() or ["no reason was given"])[0].rstrip(".")


def _mend() -> str:
    if connection.vendor == "sqlite":
        return "Restore a backup in its place, or name another folder with REBRACE_HOME."
    return "Check DATABASE_URL and that PostgreSQL runs."
