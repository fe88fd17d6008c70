"""The Today page of a person with two years of history: one process, one core, eight connections.

The server runs on the first processor, the visitors on the second. A screen that was worked out is shown again for a
few seconds as long as she tells nothing new; the second number is without that, each page worked out from her state.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.recording import at_least, below, record
from benchmarks.speed.hammering import hammer
from rebrace.web.bridge.looks import FRESH
from tests.service.running import ROOT, environment, free_port, kill_group, wait_for

CONNECTIONS = 8
WARM_UP = 3.0
SECONDS = 10.0


def measure() -> tuple[dict[str, Any], dict[str, Any]]:
    """With screens kept for their few seconds, and without."""
    return _measured(FRESH.total_seconds()), _measured(0)


def _measured(seconds: float) -> dict[str, Any]:
    cores = sorted(os.sched_getaffinity(0))
    with serving(cores[0], seconds) as (port, group, key):
        os.sched_setaffinity(0, {cores[-1]})
        headers = {"Cookie": f"rebrace={key}", "Accept-Encoding": "gzip, br", "Accept-Language": "en-AU"}
        hammer(port, "/", headers, connections=CONNECTIONS, seconds=WARM_UP)
        before = processor_seconds(group)
        found = hammer(port, "/", headers, connections=CONNECTIONS, seconds=SECONDS)
        used = processor_seconds(group) - before
        os.sched_setaffinity(0, set(cores))
    return {**asdict(found), "processor_ms_per_request": round(1000 * used / found.requests, 2)}


@contextmanager
def serving(core: int, seconds: float) -> Iterator[tuple[int, int, str]]:
    """Her server, on one core; gives its port, its process group and her key."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="rebrace-bench-") as home:
        process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.speed.old_friend", str(port), str(core), str(seconds)],
            cwd=ROOT,
            env=environment(home, PYTHONPATH=str(ROOT)),
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            key = first_line(process)
            wait_for(port, process)
            yield port, process.pid, key
        finally:
            kill_group(process.pid)
            process.communicate()


def first_line(process: subprocess.Popen[str]) -> str:
    """What it says first."""
    if process.stdout is None:
        raise RuntimeError("the server was started without a pipe")
    return process.stdout.readline().strip()


def processor_seconds(group: int) -> float:
    """Processor time of a process group so far: what a page costs, however busy the machine is."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12]) if int(fields[2]) == group else 0
    return ticks / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    kept, anew = measure()
    record(
        "today_page",
        {"connections": CONNECTIONS, "screens_kept": kept, "each_page_worked_out": anew},
        [
            at_least("requests per second", 250, kept["requests_per_second"]),
            below("p99 in milliseconds", 60, kept["p99_ms"]),
        ],
    )
