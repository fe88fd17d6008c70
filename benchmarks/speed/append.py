"""Appending facts to SQLite: one at a time, in batches, and through the API.

Every append waits for the disk (`synchronous=FULL`), so that an acknowledged fact survives a power cut. What that
costs is measured beside it: `NORMAL` survives a killed process, but not always a power cut.
"""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any
from uuid import uuid4

HOME = tempfile.TemporaryDirectory(prefix="rebrace-bench-")
os.environ["REBRACE_HOME"] = HOME.name
os.environ.pop("DATABASE_URL", None)

from benchmarks.recording import at_least, record  # noqa: E402 - the folder comes first
from rebrace.web.serving import readiness  # noqa: E402

readiness.configure()
readiness.prepare()

from django.conf import settings  # noqa: E402 - Django comes first
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from rebrace.engine.facts.fact import Fact  # noqa: E402
from rebrace.engine.facts.kinds.day import PainTold  # noqa: E402
from rebrace.engine.vocabulary.quantities import Pain  # noqa: E402
from rebrace.engine.wire.facts import encode_fact  # noqa: E402
from rebrace.web.bridge import writing  # noqa: E402
from rebrace.web.pages import rates  # noqa: E402
from rebrace.web.people import services as people  # noqa: E402

SINGLE = 1500
BATCHED = 6000
BATCH = 50
NOW = datetime.now(UTC)


def measure() -> dict[str, Any]:
    """Facts per second, each way."""
    return {
        "one_at_a_time": per_second(SINGLE, 1, at_the_store()),
        "one_at_a_time_without_waiting_for_the_disk": without_waiting(),
        f"batches_of_{BATCH}": per_second(BATCHED, BATCH, at_the_store()),
        f"api_batches_of_{BATCH}": per_second(BATCHED, BATCH, through_the_api()),
    }


def at_the_store() -> Callable[[Sequence[Fact]], None]:
    """Append as a view does, for one new person."""
    person, _ = people.create(now=NOW)

    def append(facts: Sequence[Fact]) -> None:
        writing.append(person, facts, now=NOW, live=False)

    return append


def through_the_api() -> Callable[[Sequence[Fact]], None]:
    """Append through every layer but the socket."""
    rates.spend = lambda *_: True
    _, key = people.create(now=NOW)
    client = Client(headers={"host": "localhost"})
    client.cookies[settings.PERSON_COOKIE_NAME] = key

    def append(facts: Sequence[Fact]) -> None:
        batch = {"facts": [encode_fact(each) for each in facts]}
        answer = client.post("/api/facts", batch, content_type="application/json")
        if answer.status_code != HTTPStatus.OK:
            raise RuntimeError(answer.content)

    return append


def without_waiting() -> float:
    """The same without waiting for the disk."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=NORMAL")
        found = per_second(SINGLE, 1, at_the_store())
        cursor.execute("PRAGMA synchronous=FULL")
    return found


def per_second(number: int, batch: int, append: Callable[[Sequence[Fact]], None]) -> float:
    """Facts per second."""
    facts = [
        Fact(id=str(uuid4()), at=NOW - timedelta(seconds=number - place), body=PainTold(pain=Pain(place % 11)))
        for place in range(number)
    ]
    append(facts[:1])
    began = time.perf_counter()
    for place in range(0, number, batch):
        append(facts[place : place + batch])
    return round(number / (time.perf_counter() - began), 1)


if __name__ == "__main__":
    found = measure()
    record("append", found, [at_least("facts per second, one at a time", 500, found["one_at_a_time"])])
    HOME.cleanup()
