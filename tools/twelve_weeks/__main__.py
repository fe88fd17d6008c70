"""Let the five people live twelve weeks, bring each day to a served app on that day, and take pictures of their pages.

`python -m tools.twelve_weeks`, or `make screenshots ARGS=twelve_weeks`; the pictures go to build/screenshots.
"""

from __future__ import annotations

import re
import sys
import tempfile
from datetime import timedelta
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rebrace.engine.wire.facts import encode_fact
from tests.examples.twelve_weeks import live
from tools.twelve_weeks.courses import courses
from tools.walk import chromium, pictures
from tools.walk.house import open_house
from tools.walk.phone import HEIGHT, WIDTH, Phone
from tools.walk.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser

    from rebrace.engine.facts.fact import Fact
    from tools.walk.house import House

ALBUM: Final = Path(__file__).resolve().parents[2] / "build/screenshots/twelve_weeks"
PAGES: Final = {
    "progress": "/progress/",
    "timeline": "/progress/timeline/",
    "weeks": "/progress/weeks/",
    "back": "/back/",
}


def main(names: Sequence[str]) -> int:
    """Take the pictures of the named people, or of all; returns 1 when a browser complained."""
    found = courses()
    unknown = [name for name in names if name not in found]
    if unknown:
        print(f"nobody is called {', '.join(unknown)}; there are {', '.join(found)}", file=sys.stderr)
        return 2
    wrong: list[str] = []
    first = min(course.starts for course in found.values())
    with (
        tempfile.TemporaryDirectory() as home,
        open_house(Path(home), first) as house,
        chromium.open_browser() as browser,
    ):
        for visitor, name in enumerate(names or found, 1):
            wrong += _album(name, visitor, sorted(live(found[name]).facts.values(), key=_order), house, browser)
            print(f"  {name}", flush=True)
    for complaint in wrong:
        print(complaint, file=sys.stderr)
    return 1 if wrong else 0


def _album(name: str, visitor: int, facts: list[Fact], house: House, browser: Browser) -> list[str]:
    """The pages of one person; returns what her browser complained of."""
    context = chromium.pick_up(browser, visitor=visitor, width=WIDTH)
    watch = Watch(house.address).over(context)
    phone = Phone(context.new_page(), house.address)
    for day, of_the_day in groupby(facts, key=lambda fact: fact.at.date()):
        told = list(of_the_day)
        house.move_to(told[-1].at + timedelta(minutes=1))
        answer = _bring(phone, told)
        if answer != len(told):
            raise RuntimeError(f"{name}: {answer} of {len(told)} facts were stored on {day}")
    for what, path in PAGES.items():
        phone.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        phone.open(path)
        phone.page.wait_for_load_state("networkidle")
        height = phone.page.evaluate("document.documentElement.scrollHeight")
        phone.page.set_viewport_size({"width": WIDTH, "height": height})
        pictures.save_small(pictures.take(phone.page), ALBUM / f"{name}_{what}.png")
    context.close()
    return [f"{name}: {complaint}" for complaint in watch.complaints]


def _bring(phone: Phone, facts: list[Fact]) -> int:
    """Send the facts of a day; returns how many were stored."""
    door = phone.page.request
    page = door.get(phone.address + "/welcome/age/").text()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]*)"', page)
    if token is None:
        raise RuntimeError("the first page has no form")
    stored = 0
    for place in range(0, len(facts), 50):
        part = {"facts": [encode_fact(fact) for fact in facts[place : place + 50]]}
        answer = door.post(phone.address + "/api/facts", data=part, headers={"X-CSRFToken": token[1]})
        stored += sum(each["result"] == "stored" for each in answer.json()["results"])
    return stored


def _order(fact: Fact) -> tuple[object, str]:
    return fact.order


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
