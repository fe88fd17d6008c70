"""Builds `version_1.sql`, a database as the first version wrote it: `python -m tests.web.migrations.version_1`.

It was made once and stays as it is. Every later version has to bring it up to date and read every fact in it. When the
tables change, add a `version_2.sql` beside it instead of making this one again.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final

DUMP: Final = Path(__file__).with_suffix(".sql")
TOKEN: Final = "a-browser-of-the-first-version-has-this-key"  # noqa: S105 - a key to nothing
DAYS: Final = 9
FIRST: Final = [("people", "0001_first"), ("journey", "0001_first")]


def build(file: Path) -> None:
    """Write the tables of the first migrations, and someone's first days."""
    from django.db import connection  # noqa: PLC0415 - the tests put their database in place first
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    from rebrace.web.bridge import stories, writing  # noqa: PLC0415
    from rebrace.web.bridge.knowledge import knowledge  # noqa: PLC0415
    from rebrace.web.people.models import Key, Person  # noqa: PLC0415
    from rebrace.web.people.queries import Visitor  # noqa: PLC0415
    from tests.examples.two_years import START, two_years  # noqa: PLC0415
    from tests.web import databases  # noqa: PLC0415

    with databases.in_place(databases.sqlite(file.parent)):
        MigrationExecutor(connection).migrate(FIRST)
        person = Person.objects.create(made_at=START)
        Key.objects.create(digest=hashlib.sha256(TOKEN.encode()).digest(), person=person, made_at=START)
        facts = [each for each in two_years(knowledge().catalogue) if each.at < START + timedelta(days=DAYS)]
        writing.append(person.pk, facts, now=START + timedelta(days=DAYS), live=False)
        stories.state_of(Visitor(person=person.pk, head=len(facts)), knowledge().catalogue)


def dump(file: Path) -> str:
    """The database as text."""
    with closing(sqlite3.connect(file)) as database:
        return "\n".join(database.iterdump()) + "\n"


def restore(folder: Path) -> Path:
    """The database of the first version, in a folder."""
    file = folder / "rebrace.sqlite3"
    with closing(sqlite3.connect(file)) as database:
        database.executescript(DUMP.read_text(encoding="utf-8"))
    return file


def main() -> int:
    """Make the dump, unless it is there."""
    if DUMP.exists():
        print(f"{DUMP} is there and stays as it is", file=sys.stderr)  # noqa: T201 - a program
        return 1
    import django  # noqa: PLC0415 - the settings are named first

    django.setup()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rebrace.sqlite3"
        build(file)
        DUMP.write_text(dump(file), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
