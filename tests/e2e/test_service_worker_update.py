"""A renewed server: engine, content, screens and style of a phone change together, or not at all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.e2e import away, editions
from tests.e2e.conftest import MONDAY, Phones
from tests.e2e.editions import SECOND, Line
from tests.engine.flows.person import Person
from tools.walk import journey
from tools.walk.house import open_house
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

PATIENCE = 120
"""Seconds until the phone has asked for what is broken."""
KIT = """async () => {
  const names = (await caches.keys()).filter((each) => each.startsWith("rebrace-kit-"));
  const kits = await Promise.all(names.map(async (each) => (await caches.open(each)).match("/phone/kit.json")));
  return (await Promise.all(kits.filter((each) => each).map((each) => each.json()))).map((each) => each.name).sort();
}"""
"""Names of the kits that are whole."""


@dataclass
class Place:
    """An address where the app is served, and how to renew it."""

    line: Line
    home: Path
    source: Path
    phones: Phones
    served: ExitStack

    def renew(self) -> None:
        """The same data served by the second edition."""
        self.served.close()
        house = self.served.enter_context(open_house(self.home, MONDAY, source=self.source))
        self.line.renew(house.address)


@pytest.fixture
def place(browser: Browser, tmp_path: Path) -> Iterator[Place]:
    source = editions.write_second(tmp_path / "second")
    with ExitStack() as stack, ExitStack() as served:
        house = served.enter_context(open_house(tmp_path / "home", MONDAY))
        line = stack.enter_context(editions.open_line(house.address))
        phones = stack.enter_context(ExitStack())
        held = Phones(browser, replace(house, address=line.address), phones)
        yield Place(line, tmp_path / "home", source, held, served)


@pytest.fixture
def hers(place: Place) -> Phone:
    """Her phone, with all of the first edition on it."""
    person = Person(MONDAY - timedelta(days=3))
    person.start(age=8)
    phone = place.phones.pick_up_of(person)
    phone.page.clock.set_fixed_time(MONDAY)
    away.keep(phone)
    return phone


def kits(phone: Phone) -> list[str]:
    found: list[str] = phone.page.evaluate(KIT)
    return found


def taken_over(phone: Phone, first: str) -> None:
    """Wait until nothing but the second edition is on the phone."""
    until = time.monotonic() + PATIENCE
    while (first in kits(phone) or not kits(phone)) and time.monotonic() < until:
        phone.page.wait_for_timeout(200)


def test_a_renewed_server_is_taken_over_as_one_or_not_at_all(place: Place, hers: Phone) -> None:
    (first,) = kits(hers)
    place.renew()
    for part in ("/static/screens/rebrace.css", "/static/phone/rebrace-", "/offline/"):
        place.line.break_at(part)
        hers.open()
        assert place.line.broken.wait(PATIENCE)
        assert kits(hers) == [first]
    away.go(hers, away=True)
    there = away.framed(hers)
    assert editions.seen(hers.page) | editions.seen(there.page) == {"first"}

    # Another page of the same phone meets the second edition, while this one still holds the engine of the first.
    away.go(hers, away=False)
    place.line.break_at(None)
    other = Phone(hers.page.context.new_page(), hers.address)
    other.open()
    taken_over(other, first)
    assert first not in kits(other)
    other.page.close()
    place.line.gone = True
    away.go(hers, away=True)
    there.page.evaluate("() => void location.assign('/posture/')")
    hers.page.wait_for_function("() => document.querySelector('meta[name=edition]') && frames.length === 1")
    there = away.inside(hers)
    assert editions.seen(hers.page) | editions.seen(there.page) == {SECOND}

    there.open()
    journey.nothing_new(there)
    (check,) = [each["data"] for each in away.waiting(hers) if each["kind"] == "check_answered"]
    assert check["engine"] == editions.VERSION
