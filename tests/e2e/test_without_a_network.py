"""In aeroplane mode after one visit: check, session, log, reset, next morning; then all of it arrives, and once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, cast

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import journey
from tools.walk.house import House
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

PATIENCE = 150_000
"""Milliseconds: Python starts in a browser beside other tests."""


def keep(phone: Phone) -> None:
    """Say in the settings that everything stays on the phone, and wait until it is there."""
    phone.open("/settings/")
    phone.page.locator("[data-turn='on']").click()
    phone.page.locator("[data-turn='off']").wait_for(timeout=PATIENCE)
    phone.page.wait_for_load_state("networkidle")


def framed(phone: Phone, path: str = "/") -> Phone:
    """The same phone without a network: what the engine shows, in its frame."""
    phone.page.goto(phone.address + path)
    phone.page.frame_locator("iframe").locator("h1").first.wait_for(timeout=PATIENCE)
    frame = phone.page.frame(name="rebrace")
    assert frame is not None
    return Phone(cast("Page", frame), phone.address)


def facts(phone: Phone) -> list[dict[str, Any]]:
    """What the server knows of her."""
    found: list[dict[str, Any]] = phone.page.request.get(phone.address + "/api/facts").json()["facts"]
    return found


@pytest.fixture
def told() -> Person:
    person = Person(MONDAY - timedelta(days=3))
    person.start(age=8)
    return person


@pytest.fixture
def hers(phones: Phones, told: Person) -> Iterator[Phone]:
    phone = phones.pick_up_of(told)
    phone.page.clock.set_fixed_time(MONDAY)
    yield phone
    # Without a network the browser says so, on the page and in its log; that is what these tests are about.
    for watch in phones.watches:
        watch.complaints[:] = [each for each in watch.complaints if "ERR_INTERNET_DISCONNECTED" not in each]


def test_a_day_and_the_morning_after_in_aeroplane_mode(hers: Phone, house: House) -> None:
    keep(hers)
    before = facts(hers)
    hers.page.context.set_offline(True)
    away = framed(hers)
    journey.nothing_new(away)
    do_sets(away)
    journey.tell(away)
    away.page.goto(away.address + "/posture/")
    away.page.locator("button[value='none']").click()
    hers.page.clock.set_fixed_time(MONDAY + timedelta(days=1))
    away.page.goto(away.address + "/morning/")
    away.page.locator("form button").first.click()
    away.page.wait_for_timeout(1_000)

    house.move_to(MONDAY + timedelta(days=1, minutes=1))
    hers.page.context.set_offline(False)
    hers.open()
    assert hers.page.frame(name="rebrace") is None
    after = facts(hers)
    assert after[: len(before)] == before
    assert len({each["id"] for each in after}) == len(after)
    kinds = Counter(each["kind"] for each in after[len(before) :])
    assert kinds["session_started"] == kinds["morning_answered"] == 1
    assert {"check_answered", "set_done", "session_finished", "posture_checked"} <= set(kinds)


# As the player does it: each set is sent by a script while the page stays.
SETS = """async () => {
  for (;;) {
    const page = new DOMParser().parseFromString(await (await fetch("/session/")).text(), "text/html");
    const form = new FormData(page.getElementById("by-hand"));
    form.set("done", "1");
    const answer = await fetch("/session/set/", {method: "POST", body: form});
    const {pathname} = new URL(answer.url);
    if (!answer.ok || pathname !== "/session/") return pathname;
  }
}"""


def do_sets(phone: Phone) -> None:
    """All sets of the session, and on to where it leads."""
    phone.page.goto(phone.address + phone.page.evaluate(SETS))


def test_before_the_engine_is_on_the_phone_only_what_needs_no_decision_is_offered(hers: Phone) -> None:
    hers.open()
    hers.page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    hers.page.reload()
    hers.page.context.set_offline(True)
    hers.page.goto(hers.address + "/session/")
    assert "There is no network" in hers.text
    assert "360 breathing" in hers.text
    assert hers.page.locator("form").count() == 0


def test_erasing_on_the_server_clears_the_phone(hers: Phone) -> None:
    keep(hers)
    hers.open("/privacy/erase/")
    hers.page.locator("button[name='erase']").click()
    hers.page.wait_for_function("async () => (await indexedDB.databases()).length === 0", timeout=PATIENCE)
    hers.page.wait_for_function("async () => !(await caches.keys()).some((each) => each.includes('kit'))")
