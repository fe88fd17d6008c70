"""Run the tests on every processor, and say how long they took."""

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


def verdict(exit_code: int) -> int:
    """The exit code to hand on; a run that found no test has shown nothing, so it fails with a sentence."""
    if exit_code == NOTHING_COLLECTED:
        print("No test was found. Look at the words in ARGS.", file=sys.stderr)
        return 1
    return exit_code


def main(words: Sequence[str]) -> int:
    """Run pytest with these words; returns the exit code."""
    began = time.monotonic()
    done = subprocess.run(command(words, processors=os.cpu_count() or 1), cwd=ROOT, check=False)
    print(f"  {time.monotonic() - began:6.1f} s  tests", file=sys.stderr, flush=True)
    return verdict(done.returncode)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
