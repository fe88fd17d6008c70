"""How soon `rebrace serve` gives its first page, and how much memory it takes then and after some pages.

Memory is the proportional set size of all its processes: pages that they share count once.
"""

import tempfile
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.recording import below, record
from tests.service.running import Visitor, serving

STARTS = 5
PAGES = ("/", "/moves/", "/moves/glute_bridge/", "/back/", "/posture/", "/evidence/", "/settings/", "/privacy/")
MEGABYTE = 1024


def measure() -> dict[str, Any]:
    """Seconds of the first and of later starts; megabytes."""
    with tempfile.TemporaryDirectory(prefix="rebrace-bench-") as home:
        with serving(Path(home)) as server:
            first = server.ready_after
        seconds = [started(Path(home)) for _ in range(STARTS)]
        with serving(Path(home)) as server:
            fresh = megabytes(server.process.pid)
            visit(server.port)
            used = megabytes(server.process.pid)
    return {
        "first_start_seconds": round(first, 2),
        "later_starts_seconds": [round(each, 2) for each in seconds],
        "median_seconds": round(median(seconds), 2),
        "megabytes_at_first_page": fresh,
        "megabytes_after_some_pages": used,
    }


def started(home: Path) -> float:
    """Seconds of one start."""
    with serving(home) as server:
        return server.ready_after


def visit(port: int) -> None:
    """Look around, and answer something."""
    visitor = Visitor(port)
    visitor.send("/welcome/age/", {"age": "8"})
    visitor.send("/welcome/birth/", {"birth": "vaginal"})
    for page in PAGES:
        visitor.get(page)


def megabytes(group: int) -> float:
    """Proportional set size of a process group."""
    kilobytes = 0
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError):
            stat = (process / "stat").read_text(errors="replace").rpartition(")")[2].split()
            if int(stat[2]) == group:
                rollup = (process / "smaps_rollup").read_text()
                kilobytes += int(rollup.split("\nPss:")[1].split()[0])
    return round(kilobytes / MEGABYTE, 1)


if __name__ == "__main__":
    found = measure()
    record(
        "start",
        found,
        [
            below("seconds until the first page", 3, found["median_seconds"]),
            below("megabytes at the first page", 120, found["megabytes_at_first_page"]),
            below("megabytes after some pages", 120, found["megabytes_after_some_pages"]),
        ],
    )
