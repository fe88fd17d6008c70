"""The pages and the charts of progress for a person with two years of history: one request at a time, nothing kept.

Each page is worked out from her state every time. A chart is drawn once for each theme, so the themes give three draws
of each; the very first one also starts what draws, and stands by itself.
"""

from http.client import HTTPConnection
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.recording import below, record
from benchmarks.speed.today_page import processor_seconds, serving

PAGES = ("/progress/", "/progress/timeline/", "/progress/weeks/", "/back/")
CHARTS = ("pain", "comfort", "posture", "strength", "kept")
THEMES = ("light", "dark", "night")
ROUNDS = 15


def measure() -> dict[str, Any]:
    """Milliseconds of each page (median and slowest), of each chart, and of the first chart of all."""
    with serving(0, 0) as (port, group, key):
        headers = {"Cookie": f"rebrace={key}", "Accept-Language": "en-AU"}
        timed(port, "/progress/", headers)
        pages = {path: page(port, group, path, headers) for path in PAGES}
        first = timed(port, "/progress/charts/pain.svg?theme=dark", headers)
        addresses = [f"/progress/charts/{name}.svg?theme={theme}" for name in CHARTS for theme in THEMES]
        before = processor_seconds(group)
        charts = {address: timed(port, address, headers) for address in addresses[:1] + addresses[2:]}
        processor = 1000 * (processor_seconds(group) - before) / len(charts)
        again = {address: timed(port, address, headers) for address in charts}
    return {
        "pages": pages,
        "first_chart_ms": first,
        "charts_ms": charts,
        "chart_median_ms": round(median(charts.values()), 1),
        "chart_processor_ms": round(processor, 1),
        "chart_again_median_ms": round(median(again.values()), 1),
    }


def page(port: int, group: int, path: str, headers: dict[str, str]) -> dict[str, float]:
    """One page, asked for over and over."""
    timed(port, path, headers)
    before = processor_seconds(group)
    times = [timed(port, path, headers) for _ in range(ROUNDS)]
    processor = 1000 * (processor_seconds(group) - before) / ROUNDS
    return {"median_ms": round(median(times), 1), "slowest_ms": max(times), "processor_ms": round(processor, 1)}


def timed(port: int, path: str, headers: dict[str, str]) -> float:
    """Milliseconds from the request to the last byte; any answer but 200 is an error."""
    began = perf_counter()
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != 200:  # noqa: PLR2004 - what HTTP calls fine
        raise RuntimeError(f"{path} answered {answer.status}")
    return round(1000 * (perf_counter() - began), 1)


if __name__ == "__main__":
    found = measure()
    bars = [below(f"median milliseconds of {path}", 150, each["median_ms"]) for path, each in found["pages"].items()]
    bars.append(below("median milliseconds of a chart that is drawn anew", 150, found["chart_median_ms"]))
    record("progress_page", found, bars)
