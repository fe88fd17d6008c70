"""What the tests in a real browser share: a server whose clock is theirs, and phones that new people pick up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from itertools import count

import pytest
from playwright.sync_api import Browser

from rebrace.engine.wire.facts import encode_fact
from tests.engine.flows.person import Person
from tests.web.browsing import hidden
from tools.walk import chromium
from tools.walk.house import House, open_house
from tools.walk.phone import WIDTH, Phone
from tools.walk.watch import Watch

MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=timezone(timedelta(hours=11)))
"""Ten in the morning in Sydney, where the phones of these tests are."""

_addresses = count(1)


@dataclass(slots=True)
class Phones:
    """Phones that were picked up in one test. Whatever any of them complains about fails the test."""

    browser: Browser
    house: House
    stack: ExitStack
    watches: list[Watch] = field(default_factory=list)

    def pick_up(self, *, scripts: bool = True, width: int = WIDTH, country: str = chromium.COUNTRY) -> Phone:
        """A phone that has never been here."""
        visitor = next(_addresses)
        context = chromium.pick_up(self.browser, visitor=visitor, scripts=scripts, width=width, country=country)
        self.stack.callback(context.close)
        self.watches.append(Watch(self.house.address).over(context))
        return Phone(context.new_page(), self.house.address)

    def pick_up_of(self, person: Person, *, scripts: bool = True, width: int = WIDTH) -> Phone:
        """The phone of someone who has told and done this much before."""
        phone = self.pick_up(scripts=scripts, width=width)
        door = phone.page.request
        token = hidden(door.get(self.house.address + "/welcome/age/").text(), "csrfmiddlewaretoken")
        bodies = {"facts": [encode_fact(fact) for fact in person.facts.values()]}
        answer = door.post(self.house.address + "/api/facts", data=bodies, headers={"X-CSRFToken": token})
        results = [each["result"] for each in answer.json()["results"]]
        assert set(results) == {"stored"}, results
        return phone

    def pick_up_another(self, phone: Phone, *, scripts: bool = True) -> Phone:
        """A second phone of the same person: it holds her cookie."""
        twin = self.pick_up(scripts=scripts)
        twin.page.context.add_cookies(phone.page.context.cookies())  # type: ignore[arg-type] # the same shape, read and written
        return twin


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(tmp_path_factory.mktemp("house"), MONDAY) as house:
        yield house


@pytest.fixture
def house(served: House) -> House:
    """The app, on a Monday morning whatever the test before did."""
    served.move_to(MONDAY)
    return served


@pytest.fixture
def phones(browser: Browser, house: House) -> Iterator[Phones]:
    with ExitStack() as stack:
        held = Phones(browser, house, stack)
        yield held
        assert [complaint for watch in held.watches for complaint in watch.complaints] == []


@pytest.fixture
def phone(phones: Phones) -> Phone:
    """The phone of someone new."""
    return phones.pick_up()


@pytest.fixture
def days_pass(house: House) -> Callable[..., None]:
    """Let time pass on the server."""
    return lambda **time: house.move_to(house.now + timedelta(**time))
