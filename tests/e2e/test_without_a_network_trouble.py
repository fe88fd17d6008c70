"""What can go wrong while there is no network: a full phone, things thrown away, a clock that jumps, two phones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import CDPSession

from tests.e2e import away
from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import journey
from tools.walk.house import House
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

ENOUGH = 64_000_000
"""Bytes on a disk that holds the kit three times."""
SPENT = """(size) => new Promise((done) => {
  const asked = indexedDB.open("spent");
  asked.onupgradeneeded = () => asked.result.createObjectStore("much", {autoIncrement: true});
  asked.onsuccess = ({target: {result}}) => {
    const line = result.transaction("much", "readwrite");
    line.objectStore("much").add("x".repeat(size));
    line.oncomplete = () => done("there was room");
    line.onabort = () => { result.close(); done(line.error.name); };
  };
})"""
THROWN_AWAY = """async () => {
  const name = (await caches.keys()).find((each) => each.startsWith("rebrace-kit-"));
  const cache = await caches.open(name);
  await cache.delete((await cache.keys())[0]);
}"""
"""One file of the kit is gone, as when a browser makes room."""
FACTS_LOST = """() => new Promise((done) => {
  indexedDB.deleteDatabase("rebrace-offline").onsuccess = done;
})"""
FACTS_BEHIND = """() => new Promise((done) => {
  indexedDB.open("rebrace-offline").onsuccess = ({target: {result}}) => {
    const line = result.transaction("lag", "readwrite");
    line.objectStore("lag").put("a form that went to the server", "here");
    line.oncomplete = () => { result.close(); done(); };
  };
})"""
"""The network ended after the server had heard of something, and before the phone had heard of it from there."""

FACTS_WHOLE = """() => new Promise((done) => {
  const asked = indexedDB.open("rebrace-offline");
  asked.onupgradeneeded = () => asked.transaction.abort();
  asked.onerror = () => done(false);
  asked.onsuccess = ({target: {result}}) => {
    const line = result.transaction(["lag", "reading"]);
    const [lag, reading] = ["lag", "reading"].map((each) => line.objectStore(each).count());
    line.oncomplete = () => { result.close(); done(lag.result === 0 && reading.result === 1); };
  };
})"""


@pytest.fixture
def person() -> Person:
    """Someone who may train, and who left a session three days ago."""
    person = Person(MONDAY - timedelta(days=3))
    person.start(age=8)
    return person


@pytest.fixture
def disks() -> list[Disk]:
    """That of her phone."""
    return []


@pytest.fixture
def hers(phones: Phones, person: Person, disks: list[Disk]) -> Iterator[Phone]:
    """Her phone on Monday, with everything on it."""
    phone = phones.pick_up_of(person)
    disks.append(disk_of(phone))
    phone.page.clock.set_fixed_time(MONDAY)
    away.keep(phone)
    yield phone
    away.excuse(phones)


def reset(there: Phone) -> None:
    """The posture check, with nothing that bothers her."""
    there.open("/posture/")
    there.press(there.page.locator("button[value='none']"))


@dataclass(slots=True)
class Disk:
    """How much the browser may keep for us."""

    phone: Phone
    line: CDPSession

    def allot(self, size: int) -> None:
        self.line.send("Storage.overrideQuotaForOrigin", {"origin": self.phone.address, "quotaSize": size})

    @contextmanager
    def full(self) -> Iterator[None]:
        """Nothing more can be kept for a while. A browser asks again only when what it was allotted is spent."""
        self.allot(1)
        assert self.phone.page.evaluate(SPENT, ENOUGH) == "QuotaExceededError"
        yield
        self.allot(ENOUGH)


def disk_of(phone: Phone) -> Disk:
    """The phone's disk, with enough on it for everything of ours."""
    disk = Disk(phone, phone.page.context.new_cdp_session(phone.page))
    disk.allot(ENOUGH)
    return disk


def resets(phone: Phone) -> int:
    """How many resets the server knows of, after the phone has met it."""
    away.go(phone, away=False)
    phone.open()
    assert phone.page.frame(name="rebrace") is None
    facts = away.facts(phone)
    assert len({each["id"] for each in facts}) == len(facts)
    return len(away.told(facts, "posture_checked"))


def test_a_full_phone_says_so_and_what_was_kept_before_stays(hers: Phone, disks: list[Disk]) -> None:
    away.go(hers, away=True)
    there = away.framed(hers)
    reset(there)
    sentence = hers.page.locator("#offline-full")
    with disks[0].full():
        there.open("/posture/")
        there.page.locator("button[value='none']").click()
        sentence.wait_for()
        assert "Your phone is full, so this was not kept." in sentence.inner_text()
        assert there.path == "/posture/"
    there.press(there.page.locator("button[value='none']"))
    assert not sentence.is_visible()
    assert resets(hers) == 2


def test_a_form_for_which_there_is_no_room_to_wait_says_so(hers: Phone, disks: list[Disk]) -> None:
    hers.open("/posture/")
    away.go(hers, away=True)
    with disks[0].full():
        hers.page.locator("button[value='none']").click()
        away.inside(hers)
        assert hers.page.locator("#offline-full").is_visible()
    assert resets(hers) == 0


def test_a_phone_without_room_for_the_engine_says_so_and_goes_on_as_before(phones: Phones, person: Person) -> None:
    phone = phones.pick_up_of(person)
    phone.open("/settings/")
    phone.page.locator("[data-turn='on']").wait_for()
    disk = disk_of(phone)
    disk.allot(ENOUGH // 30)
    phone.page.locator("[data-turn='on']").click()
    phone.page.get_by_text("That broke off.").wait_for(timeout=away.PATIENCE)
    assert phone.page.evaluate("async () => (await caches.match('/phone/kit.json')) === undefined")
    disk.allot(ENOUGH)
    reset(phone)
    assert resets(phone) == 1


def test_a_form_that_the_network_left_is_answered_once_although_the_page_was_closed_meanwhile(hers: Phone) -> None:
    hers.open("/posture/")
    away.go(hers, away=True)
    hers.page.locator("button[value='none']").click()
    hers.page.locator("#offline-starting").wait_for()
    context = hers.page.context
    hers.page.close()
    again = Phone(context.new_page(), hers.address)
    there = away.framed(again)
    there.page.get_by_text("You noticed.").wait_for()
    again.page.close()
    assert resets(Phone(context.new_page(), hers.address)) == 1


def test_when_the_browser_throws_the_engine_away_what_she_told_waits_and_she_is_told(hers: Phone) -> None:
    away.go(hers, away=True)
    reset(away.framed(hers))
    hers.page.evaluate(THROWN_AWAY)
    hers.page.goto(hers.address + "/session/")
    hers.page.locator("#offline-kept").wait_for()
    assert "There is no network." in hers.text
    assert "What you did before is still on this phone." in hers.text
    assert hers.page.locator("form, iframe").count() == 0
    assert resets(hers) == 1


@pytest.mark.parametrize("less", [FACTS_LOST, FACTS_BEHIND], ids=["lost", "behind"])
def test_on_less_than_all_of_her_facts_nothing_is_decided(hers: Phone, less: str) -> None:
    hers.page.goto(hers.address + "/static/screens/icon.svg")
    hers.page.evaluate(less)
    away.go(hers, away=True)
    hers.page.goto(hers.address + "/session/")
    hers.page.locator("#offline-calm").wait_for()
    assert "it is not on this phone yet" in hers.text
    assert hers.page.locator("form, iframe").count() == 0
    away.go(hers, away=False)
    hers.open()
    hers.page.wait_for_function(FACTS_WHOLE)
    away.go(hers, away=True)
    assert away.framed(hers).shows("button[name='none']")


def test_a_clock_that_was_a_year_ahead_loses_nothing_and_she_is_told_why_nothing_starts(
    hers: Phone, house: House
) -> None:
    away.go(hers, away=True)
    hers.page.clock.set_fixed_time(MONDAY + timedelta(days=365))
    there = away.framed(hers)
    reset(there)
    sentence = hers.page.locator("#offline-clock")
    assert not sentence.is_visible()
    hers.page.clock.set_fixed_time(MONDAY + timedelta(hours=1))
    there.open()
    sentence.wait_for()
    assert "Nothing is lost." in sentence.inner_text()
    house.move_to(MONDAY + timedelta(hours=1))
    assert resets(hers) == 1
    assert max(datetime.fromisoformat(each["at"]) for each in away.facts(hers)) <= house.now + timedelta(seconds=30)
    away.go(hers, away=True)
    there = away.framed(hers)
    journey.nothing_new(there)
    assert there.path == "/session/"
    assert not sentence.is_visible()


def test_a_clock_set_back_by_a_day_opens_nothing_and_loses_nothing(hers: Phone) -> None:
    away.go(hers, away=True)
    there = away.framed(hers)
    journey.nothing_new(there)
    hers.page.clock.set_fixed_time(MONDAY - timedelta(days=1))
    there.open("/session/")
    assert there.path == "/"
    hers.page.locator("#offline-clock").wait_for()
    reset(there)
    hers.page.clock.set_fixed_time(MONDAY + timedelta(minutes=5))
    there.open("/session/")
    assert there.path == "/session/"
    assert not hers.page.locator("#offline-clock").is_visible()
    assert resets(hers) == 1


# What a script of the page sends: each set as it is done.
SETS = """async (most) => {
  for (let done = 0; done < most; done++) {
    const page = new DOMParser().parseFromString(await (await fetch("/session/")).text(), "text/html");
    const form = new FormData(page.getElementById("by-hand"));
    form.set("done", "1");
    await fetch("/session/set/", {method: "POST", body: form});
  }
}"""


def test_two_phones_without_a_network_bring_all_that_both_did_once_and_in_order(phones: Phones, hers: Phone) -> None:
    other = phones.pick_up_another(hers)
    other.page.clock.set_fixed_time(MONDAY + timedelta(minutes=30))
    away.keep(other)
    before = [each["id"] for each in away.facts(hers)]
    for each, sets in ((hers, 3), (other, 2)):
        away.go(each, away=True)
        there = away.framed(each)
        journey.nothing_new(there)
        there.page.evaluate(SETS, sets)
        reset(there)
    waiting = [[fact["id"] for fact in away.waiting(each)] for each in (hers, other)]
    assert all(waiting)

    for each in (other, hers, other):
        away.go(each, away=False)
        each.open()
    after = away.facts(hers)
    ids = [each["id"] for each in after]
    assert ids == before + waiting[1] + waiting[0]
    assert Counter(ids).most_common(1)[0][1] == 1
    kinds = Counter(each["kind"] for each in after[len(before) :])
    assert (kinds["session_started"], kinds["set_done"], kinds["posture_checked"]) == (2, 5, 2)
    for each in (hers, other):
        assert away.waiting(each) == []
        assert away.waiting(each, "refused") == []
    pages = []
    for each in (hers, other):
        away.go(each, away=True)
        each.page.clock.set_fixed_time(MONDAY + timedelta(hours=2))
        pages.append(away.framed(each).page.locator("main").inner_text())
    assert pages[0] == pages[1]
