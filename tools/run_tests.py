"""Run every test: those that need the machine to themselves after the others, and say how long each part took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[1]
NOTHING_COLLECTED = 5
MOST_WORKERS = 4


def command(words: Sequence[str], *, processors: int) -> list[str]:
    """The pytest command: as many workers as there are processors, at most four, unless the words choose."""
    workers = [] if any(word.startswith("-n") for word in words) else ["-n", str(min(processors, MOST_WORKERS))]
    return [sys.executable, "-m", "pytest", *workers, *words]


def verdict(exit_code: int, words: Sequence[str]) -> int:
    """The exit code to hand on.

    A run that collected nothing has shown nothing: it fails, unless the words picked some tests and there were none.
    """
    if exit_code == NOTHING_COLLECTED:
        print("No test was collected.", file=sys.stderr)
        return 0 if words else 1
    return exit_code


def main(words: Sequence[str]) -> int:
    """Run pytest with these words; returns the exit code."""
    began = time.monotonic()
    done = subprocess.run(command(words, processors=os.cpu_count() or 1), cwd=ROOT, check=False)
    print(f"  {time.monotonic() - began:6.1f} s  tests", file=sys.stderr, flush=True)
    return verdict(done.returncode, words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
