"""The app on a port of its own, on a day of its own: each line on standard input is the new time of day.

The clock is moved from outside, so that nothing in the app knows of simulated days.
"""

from __future__ import annotations

import socketserver
import sys
import threading
from datetime import datetime
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import time_machine


class ThreadedServer(socketserver.ThreadingMixIn, WSGIServer):
    """A server for one phone, its style sheets included."""

    daemon_threads = True


class QuietHandler(WSGIRequestHandler):
    """Says nothing: paths are not for logs."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the library calls
        """Drop the line."""


def main() -> int:
    """Migrate, serve, and follow the clock until standard input ends."""
    traveller: time_machine.travel | None = time_machine.travel(read_time(sys.stdin.readline()))
    assert traveller is not None
    traveller.start()
    server = make_server("127.0.0.1", 0, application(), ThreadedServer, QuietHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"port {server.server_port}")
    for line in sys.stdin:
        traveller.stop()
        traveller = time_machine.travel(read_time(line))
        traveller.start()
        say("moved")
    return 0


def read_time(line: str) -> datetime:
    """The time on one line, with its offset."""
    return datetime.fromisoformat(line.strip())


def say(line: str) -> None:
    """Answer whoever holds the clock."""
    print(line, flush=True)


def application() -> Any:  # noqa: ANN401 - a WSGI callable
    """The app, migrated and with its static files ready."""
    from rebrace.web.wsgi import application as app  # noqa: PLC0415 - only after the clock has been set

    return app


if __name__ == "__main__":
    sys.exit(main())
