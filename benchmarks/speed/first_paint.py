"""What she waits for on a bad line and a slow phone: the largest paint, what moves afterwards, and compressed bytes."""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from benchmarks.recording import at_most, below, record
from rebrace.engine.wire.facts import encode_fact
from tests.engine.flows.person import Person
from tests.web.browsing import hidden
from tools.walk import chromium
from tools.walk.house import House, open_house

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

MONDAY: Final = datetime(2026, 3, 2, 10, 0, tzinfo=timezone(timedelta(hours=11)))
LATENCY: Final = 150
BITS: Final = 1_600_000
SLOWER: Final = 4
SETTLED: Final = 4000
KILOBYTE: Final = 1000
PAINT: Final = """() => new Promise((tell) => {
  const found = {paint: 0, moved: 0};
  new PerformanceObserver((list) => { for (const each of list.getEntries()) found.paint = each.startTime; })
    .observe({type: "largest-contentful-paint", buffered: true});
  new PerformanceObserver((list) => { for (const each of list.getEntries()) found.moved += each.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => tell(found), 200);
})"""


def measure() -> dict[str, Any]:
    """Today and a session, each by a browser that holds nothing yet."""
    with (
        tempfile.TemporaryDirectory(prefix="rebrace-bench-") as home,
        open_house(Path(home), MONDAY) as house,
        chromium.open_browser() as browser,
    ):
        found = {}
        for visitor, (name, path) in enumerate((("today", "/"), ("session", "/session/")), 1):
            context = chromium.pick_up(browser, visitor=visitor)
            settle(context, house)
            page = context.new_page()
            throttle(page)
            found[name] = load(page, house.address + path)
            context.close()
    return found


def settle(context: BrowserContext, house: House) -> None:
    """Somebody whose session is under way."""
    person = Person(MONDAY)
    person.start(age=8)
    token = hidden(context.request.get(house.address + "/welcome/age/").text(), "csrfmiddlewaretoken")
    facts = {"facts": [encode_fact(fact) for fact in person.facts.values()]}
    context.request.post(house.address + "/api/facts", data=facts, headers={"X-CSRFToken": token})
    # The first look at a figure draws it; every later one finds it drawn.
    context.request.get(house.address + "/session/")


def throttle(page: Page) -> None:
    """1.6 megabits a second, 150 ms there and back, a processor four times slower."""
    door = page.context.new_cdp_session(page)
    door.send("Network.enable")
    line = {"offline": False, "latency": LATENCY, "downloadThroughput": BITS / 8, "uploadThroughput": BITS / 8}
    door.send("Network.emulateNetworkConditions", line)
    door.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def load(page: Page, address: str) -> dict[str, float]:
    """One cold visit."""
    sizes: list[float] = []
    page.on("requestfinished", lambda request: sizes.append(sum(_travelled(request.sizes()))))
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLED)
    seen = page.evaluate(PAINT)
    return {
        "largest_paint_ms": round(seen["paint"]),
        "layout_shift": round(seen["moved"], 4),
        "requests": len(sizes),
        "kilobytes": round(sum(sizes) / KILOBYTE, 1),
    }


def _travelled(sizes: Any) -> tuple[float, float]:  # noqa: ANN401 - a table of the browser's library
    return sizes["responseBodySize"], sizes["responseHeadersSize"]


if __name__ == "__main__":
    result = measure()
    today, session = result["today"], result["session"]
    record(
        "first_paint",
        result,
        [
            below("today: largest paint, ms", 1500, today["largest_paint_ms"]),
            below("session: largest paint, ms", 1500, session["largest_paint_ms"]),
            at_most("today: layout shift", 0, today["layout_shift"]),
            at_most("session: layout shift", 0, session["layout_shift"]),
            at_most("today: kilobytes", 60, today["kilobytes"]),
            at_most("session: kilobytes", 120, session["kilobytes"]),
        ],
    )
