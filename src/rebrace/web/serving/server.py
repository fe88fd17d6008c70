"""The server process and its workers."""

import errno
import gc
import multiprocessing
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from rebrace.web.serving.hosts import bracketed
from rebrace.web.serving.trouble import CannotServeError

_APPLICATION: Final = "rebrace.web.wsgi:application"
_THREADS: Final = 4
"""Requests that one worker handles at once; more would only wait for each other."""
_WAITING: Final = 256
"""Requests that may wait for a worker's threads."""
_GRACE_SECONDS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where to serve, and with what."""

    host: str
    port: int
    workers: int
    certificate: Path | None = None
    key: Path | None = None

    @property
    def address(self) -> str:
        """The address to type into a browser."""
        scheme = "https" if self.certificate else "http"
        name = {"0.0.0.0": "localhost", "::": "localhost"}.get(self.host, bracketed(self.host))  # noqa: S104 - shown only
        return f"{scheme}://{name}:{self.port}"


def refuse_busy(place: Place) -> None:
    """See that the port can be had.

    Raises `CannotServeError`.
    """
    try:
        found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, address = found[0]
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except OSError as error:
        raise CannotServeError(_why_not(place, error)) from error


def serve(place: Place) -> None:
    """Serve until interrupted. Everything that was imported before is shared with the workers."""
    if sys.platform == "linux":
        multiprocessing.set_start_method("fork", force=True)
        gc.collect()
        gc.freeze()
    Granian(
        _APPLICATION,
        address=place.host,
        port=place.port,
        interface=Interfaces.WSGI,
        workers=place.workers,
        blocking_threads=_THREADS,
        backpressure=_WAITING,
        workers_kill_timeout=_GRACE_SECONDS,
        respawn_failed_workers=True,
        log_access=False,
        log_level=LogLevels.warning,
        ssl_cert=place.certificate,
        ssl_key=place.key,
        websockets=False,
    ).serve()


def _why_not(place: Place, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {place.port} is taken by another program. Stop that one, or choose another port with --port."
    if error.errno == errno.EACCES:
        return f"Port {place.port} may not be used by this user. Choose one from 1024 up with --port."
    return f"Nothing can be served on {place.host} port {place.port}: {error.strerror}. Choose another with --host."
