"""A whole copy of the database while the server runs."""

import os
import shlex
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db import connection

from rebrace.web.serving.trouble import CannotServeError

_STEM: Final = "rebrace-"
_SUFFIXES: Final = {"sqlite": ".sqlite3", "postgresql": ".dump"}


def usual_place(now: datetime) -> Path:
    """Where a copy goes when no place is named."""
    folder: Path = settings.ENVIRONMENT.home / "backups"
    return folder / f"{_STEM}{now:%Y%m%d-%H%M%S}{_SUFFIXES[connection.vendor]}"


def make(into: Path) -> None:
    """Copy the database. The copy appears whole, or not at all, and is for its owner alone.

    Raises `CannotServeError`.
    """
    draft = into.with_name(f".{into.name}.part")
    try:
        into.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft.unlink(missing_ok=True)
        draft.touch(mode=0o600)
        {"sqlite": _copy_sqlite, "postgresql": _dump_postgresql}[connection.vendor](draft)
        draft.replace(into)
    except OSError as error:
        raise CannotServeError(f"{into} cannot be written ({error.strerror}). Name another place.") from error
    finally:
        draft.unlink(missing_ok=True)


def drop_older(than: Path, *, keep: int) -> int:
    """Delete the oldest copies beside a copy until only so many are left; returns how many went."""
    copies = sorted(than.parent.glob(f"{_STEM}*{than.suffix}"), reverse=True)
    for old in copies[keep:]:
        old.unlink()
    return len(copies[keep:])


def _copy_sqlite(into: Path) -> None:
    source = Path(connection.settings_dict["NAME"])
    if not source.exists():
        raise CannotServeError(f"There is no database at {source} yet. Start the server once.")
    address = f"{source.as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as here, closing(sqlite3.connect(into)) as there:
        here.backup(there)
        [found] = there.execute("PRAGMA quick_check").fetchone()
    if found != "ok":
        raise CannotServeError(f"The copy is damaged ({found}): the database itself may be. Keep your last backup.")


def _dump_postgresql(into: Path) -> None:
    command, secret = _pg_dump(connection.settings_dict)
    if shutil.which(command[0]) is None:
        shown = shlex.join([*command, "--file", "rebrace.dump"])
        raise CannotServeError(f"pg_dump is not on this machine. Where it is, run: {shown}")
    done = subprocess.run(  # noqa: S603 - our own command, with the host's own settings
        [*command, "--file", str(into)], env={**os.environ, **secret}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CannotServeError(f"pg_dump failed: {done.stderr.strip().splitlines()[-1]}")


def _pg_dump(database: dict[str, Any]) -> tuple[list[str], dict[str, str]]:
    """The command, and the password for its environment: other users can read a command's words."""
    options = {"--host": database["HOST"] or database["OPTIONS"].get("host"), "--port": database["PORT"]}
    options |= {"--username": database["USER"], "--dbname": database["NAME"]}
    words = [word for name, value in options.items() if value for word in (name, str(value))]
    secret = {"PGPASSWORD": str(database["PASSWORD"])} if database["PASSWORD"] else {}
    return ["pg_dump", "--format=custom", "--no-owner", *words], secret
