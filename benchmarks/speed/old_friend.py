"""The server of someone with two years of history, on the day after their last.

`python -m benchmarks.speed.old_friend PORT CORE SECONDS`: makes the store, answers with her key on a line, and serves
on one core. Screens are kept for so many seconds; with 0 each page is worked out anew.
"""

import os
import sys
from datetime import UTC, datetime, timedelta

from rebrace.web.serving import readiness, server

readiness.configure()

from django.db import connections  # noqa: E402 - Django comes first

from rebrace.web.bridge import clock, looks, writing  # noqa: E402
from rebrace.web.bridge.knowledge import knowledge  # noqa: E402
from rebrace.web.people import services as people  # noqa: E402
from tests.examples.two_years import END, two_years  # noqa: E402


def main(port: int, core: int, seconds: float) -> None:
    """Make ready, tell her key, serve."""
    os.sched_setaffinity(0, {core})
    readiness.prepare()
    print(remember(seconds), flush=True)
    server.serve(server.Place(host="127.0.0.1", port=port, workers=1))


def remember(seconds: float) -> str:
    """Store her history, let it be the day after, and return her key."""
    today = END - timedelta(days=1, hours=22)
    ahead = today - datetime.now(UTC)
    clock.now = lambda: datetime.now(UTC) + ahead
    looks.FRESH = timedelta(seconds=seconds)  # type: ignore[misc] # the very thing that is measured
    facts = [fact for fact in two_years(knowledge().catalogue) if fact.at < today]
    person, key = people.create(now=facts[0].at)
    for place in range(0, len(facts), 200):
        writing.append(person, facts[place : place + 200], now=today, live=False)
    connections.close_all()
    return key


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))
