"""A server of one's own for a test or a tutorial: an empty home, and days that pass when told to."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from datetime import datetime

ROOT = Path(__file__).resolve().parents[2]


@dataclass(slots=True)
class House:
    """The app, served from a folder, at a time of its own."""

    home: Path
    now: datetime
    process: subprocess.Popen[str] | None = None
    address: str = ""

    def __enter__(self) -> Self:
        environment = {**os.environ, "REBRACE_HOME": str(self.home), "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tools.walk.clock_server"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        port = self._ask(self.now.isoformat()).removeprefix("port ")
        self.address = f"http://127.0.0.1:{port}"
        return self

    def __exit__(self, *_: object) -> None:
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait(timeout=10)

    def move_to(self, now: datetime) -> None:
        """Let it be another time."""
        self.now = now
        self._ask(now.isoformat())

    def _ask(self, line: str) -> str:
        assert self.process is not None
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer:
            raise RuntimeError("the server ended before it answered; its own message stands above")
        return answer
