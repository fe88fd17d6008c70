"""The app on a port of its own, on a day of its own: each line on standard input is the new time of day.

The clock is moved from outside, so that nothing in the app knows of simulated days.
"""

from __future__ import annotations

import socketserver
import sys
import threading
from datetime import datetime
from typing import TYPE_CHECKING, Final
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import time_machine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from wsgiref.types import WSGIApplication

HERE: Final = "127.0.0.1"


class ThreadedServer(socketserver.ThreadingMixIn, WSGIServer):
    """A server for one phone, its style sheets included."""

    daemon_threads = True


class QuietHandler(WSGIRequestHandler):
    """Says nothing: addresses are not for logs."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the library calls
        """Drop the line."""


def main() -> int:
    """Migrate, serve, and follow the clock until standard input ends."""
    times = read_times()
    with time_machine.travel(next(times)):
        server = make_server(HERE, 0, application(), ThreadedServer, QuietHandler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"port {server.server_port}")
        following = next(times, None)
    while following is not None:
        following = stay_until_next(following, times)
    return 0


def stay_until_next(now: datetime, times: Iterator[datetime]) -> datetime | None:
    """Let it be this time until the next line comes."""
    with time_machine.travel(now):
        say("moved")
        return next(times, None)


def read_times() -> Iterator[datetime]:
    """The times on standard input, each with its offset."""
    return (datetime.fromisoformat(line.strip()) for line in sys.stdin)


def say(line: str) -> None:
    """Answer whoever holds the clock."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def application() -> WSGIApplication:
    """The app, migrated and with its static files ready."""
    from rebrace.web.serving import readiness  # noqa: PLC0415 - only after the clock has been set

    readiness.configure()
    readiness.prepare()
    from rebrace.web.wsgi import application as app  # noqa: PLC0415 - once the settings stand

    return app


if __name__ == "__main__":
    sys.exit(main())
