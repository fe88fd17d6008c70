"""A server of one's own for a test or a tutorial: an empty home, and days that pass when told to."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


@dataclass(slots=True, kw_only=True)
class House:
    """The app, served from a folder, at a time of its own."""

    address: str
    now: datetime
    _orders: IO[str]
    _answers: IO[str]

    def move_to(self, now: datetime) -> None:
        """Let it be another time."""
        self.now = now
        ask(self._orders, self._answers, now)


@contextmanager
def open_house(home: Path, now: datetime, *, source: Path | None = None) -> Iterator[House]:
    """Serve the app from a folder; it ends with the block.

    It believes one proxy, so that each phone can have an address of its own. With `source`, the app is the package in
    that folder, such as another edition of it.
    """
    path = os.pathsep.join(map(str, (ROOT,) if source is None else (source, ROOT)))
    environment = _undecided() | {"REBRACE_HOME": str(home), "REBRACE_PROXIES": "1", "PYTHONPATH": path}
    with subprocess.Popen(
        [sys.executable, "-m", "tools.walk.clock_server"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the server was started without pipes")
        port = ask(process.stdin, process.stdout, now).removeprefix("port ")
        try:
            yield House(address=f"http://127.0.0.1:{port}", now=now, _orders=process.stdin, _answers=process.stdout)
        finally:
            process.terminate()


def _undecided() -> dict[str, str]:
    """The environment as where nobody has chosen anything for the app."""
    chosen = ("REBRACE_", "DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    return {name: value for name, value in os.environ.items() if not name.startswith(chosen)}


def ask(orders: IO[str], answers: IO[str], now: datetime) -> str:
    """Send a time and wait for the answer.

    Raises RuntimeError when the server has ended; its own message stands on standard error.
    """
    orders.write(now.isoformat() + "\n")
    orders.flush()
    answer = answers.readline().strip()
    if not answer:
        raise RuntimeError("the server ended before it answered; its own message stands above")
    return answer
