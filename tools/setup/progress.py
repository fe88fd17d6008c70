"""Says what is being done and how long it took."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


class SetupError(Exception):
    """Something on this machine stops the set-up; the message says what to do about it."""


@contextmanager
def step(doing: str) -> Iterator[None]:
    """Announce a step and, when it is over, print its duration in seconds."""
    print(f"  ... {doing}", flush=True)
    began = time.monotonic()
    yield
    print(f"  {time.monotonic() - began:6.1f} s  {doing}", flush=True)


def run(command: Sequence[str | Path], *, cwd: Path, mend: str) -> None:
    """Run a command with its output shown; `mend` is the advice if it fails."""
    sys.stdout.flush()
    try:
        subprocess.run([str(part) for part in command], cwd=cwd, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"{error}\n{mend}") from error
