"""Whether watching for long fills memory: a set that goes on for twenty minutes, or for as many as are said.

`python -m benchmarks.speed.camera_memory 2` watches for two.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from benchmarks.recording import at_least, at_most, record
from benchmarks.speed.camera_room import watched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import CDPSession, Page

MINUTES: Final = 20
SAMPLES: Final = 40
MEGABYTE: Final = 1_000_000
KILOBYTE: Final = 1_000
HEAP_MOST: Final = 1.0
"""Megabytes that the page's own objects may waver by."""
PROCESS_MOST: Final = 3.0
"""Percent that a process of a browser wavers by while nothing is kept."""


def measure(minutes: float = MINUTES) -> dict[str, Any]:
    """The page's heap after tidying up, and the whole process with its workers, taken at even times."""
    taken: list[tuple[float, float]] = []
    with watched("lite", spied=False) as page:
        door = page.context.new_cdp_session(page)
        process = renderer(page)
        for _ in range(SAMPLES):
            page.wait_for_timeout(minutes * 60_000 / SAMPLES)
            taken.append((heap(door), resident(process)))
        counted = int(page.locator("rebrace-camera .count strong").inner_text())
    heaps, whole = zip(*taken, strict=True)
    return {
        "minutes": minutes,
        "repetitions_counted": counted,
        "heap_megabytes": grown(heaps),
        "process_megabytes": grown(whole),
    }


def renderer(page: Page) -> int:
    """The process that shows the page and runs its workers: the busiest one that shows anything."""
    browser = page.context.browser
    if browser is None:
        raise RuntimeError("the page has no browser")
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return int(max((each for each in told if each["type"] == "renderer"), key=lambda each: each["cpuTime"])["id"])


def heap(door: CDPSession) -> float:
    """Megabytes that the page's scripts hold, once what nobody holds is thrown away."""
    door.send("HeapProfiler.collectGarbage")
    return float(door.send("Runtime.getHeapUsage")["usedSize"]) / MEGABYTE


def resident(process: int) -> float:
    """Megabytes that the process has, its workers and their machines included."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    return next(float(line.split()[1]) for line in lines if line.startswith("Pss:")) / KILOBYTE


def grown(taken: Sequence[float]) -> dict[str, float]:
    """The middle of the second quarter, after everything has warmed up, and that of the last."""
    quarter = len(taken) // 4
    early, late = median(taken[quarter : 2 * quarter]), median(taken[-quarter:])
    return {
        "early": round(early, 2),
        "late": round(late, 2),
        "most": round(max(taken), 2),
        "grown": round(late - early, 2),
        "grown_percent": round(100 * (late - early) / early, 2),
    }


if __name__ == "__main__":
    found = measure(float(sys.argv[1]) if len(sys.argv) > 1 else MINUTES)
    record(
        "camera_memory",
        found,
        [
            at_most("megabytes that the page's heap grows by", HEAP_MOST, found["heap_megabytes"]["grown"]),
            at_most("percent that the process grows by", PROCESS_MOST, found["process_megabytes"]["grown_percent"]),
            at_least("repetitions counted meanwhile", 1, found["repetitions_counted"]),
        ],
    )
