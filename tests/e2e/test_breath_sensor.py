"""Breath through the phone's motion sensor: the real engine in the page, a phone that breathes by script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e import away, measuring
from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

LONG = 60_000
MOVES = """
window.lie = ({seconds, period, depth = 2, noise = 0, gravity = true, from = 0}) => {
  const lean = (at) => (depth * Math.PI / 180) * (1 - Math.cos(2 * Math.PI * at / period)) / 2;
  let chance = 7;
  const shake = () => { chance = (chance * 16807) % 2147483647; return noise * (chance / 1073741823 - 1); };
  for (let at = from; at < from + seconds; at += 0.05) {
    const pull = gravity ? 9.81 : 0;
    const sides = {x: shake(), y: pull * Math.sin(lean(at)) + shake(), z: pull * Math.cos(lean(at)) + shake()};
    const event = new Event("devicemotion");
    Object.defineProperty(event, "timeStamp", {value: 1000 * at});
    Object.assign(event, {accelerationIncludingGravity: gravity ? sides : null, acceleration: gravity ? null : sides});
    window.dispatchEvent(event);
  }
};
window.begin = (how) => setInterval(() => lie({seconds: 0.2, period: 6, ...how}), 50);
window.follow = async (breaths) => {
  const circle = document.querySelector(".pacer");
  for (let half = 0; half < 2 * breaths; half += 1) {
    circle.dispatchEvent(new CustomEvent("air", {detail: half % 2 ? "out" : "in", bubbles: true}));
    lie({seconds: 3, period: 6, from: 1 + 3 * half});
    await new Promise((done) => setTimeout(done, 400));
  }
};
"""
"""A phone on a belly: `lie` tells so many seconds of its movement at once, each sample with a time of its own; `begin`
goes on telling the same moment, as a sensor that is there; `follow` breathes as the circle asks."""
ASKS = """DeviceMotionEvent.requestPermission = () => Promise.resolve("%s");"""


@pytest.fixture
def lying(phones: Phones) -> Phone:
    person = Person(MONDAY)
    person.do_session(person.start(age=8))
    phone = phones.pick_up_of(person)
    phone.page.add_init_script(MOVES)
    return phone


def begin(phone: Phone) -> Page:
    """The page of slow breaths, and her tap that lets the phone feel them."""
    phone.open("/breathe/")
    page = phone.page
    page.locator("details.felt-by-phone summary").click()
    page.get_by_role("button", name="Feel my breath").click()
    return page


def felt(phone: Phone, how: str = "{}") -> Page:
    """The phone begins to feel: its sensor tells something, and the engine starts."""
    page = begin(phone)
    page.evaluate(f"void begin({how})")
    expect(sentence(page)).to_contain_text("Let the phone lie", timeout=LONG)
    return page


def sentence(page: Page) -> Locator:
    return page.locator("rebrace-breath .sentence")


def shows(page: Page, facts: str) -> None:
    expect(page.locator("rebrace-breath .facts")).to_have_text(re.compile(facts), timeout=LONG)


def test_slow_breaths_are_counted_with_their_rate_and_none_of_it_is_sent(lying: Phone) -> None:
    page = felt(lying)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("lie({seconds: 60, period: 6, noise: 0.02, from: 1})")
    shows(page, r"(9|10|11) breaths.*(9\.[89]|10\.\d) a minute.*% of your usual depth")
    page.evaluate("lie({seconds: 60, period: 12, noise: 0.02, from: 61})")
    shows(page, r"1[4-6] breaths.*(4\.[89]|5\.\d) a minute")
    assert asked == []
    assert measuring.hard_to_use(page) == []


def test_without_a_network_a_phone_that_keeps_everything_feels_as_well(phones: Phones, lying: Phone) -> None:
    away.keep(lying)
    away.go(lying, away=True)
    page = felt(away.framed(lying))
    page.evaluate("lie({seconds: 30, period: 6, from: 1})")
    shows(page, "[45] breaths")
    away.excuse(phones)


def test_hasty_and_shallow_breaths_are_met_with_a_word(lying: Phone) -> None:
    page = felt(lying)
    page.evaluate("lie({seconds: 30, period: 3, from: 1})")
    expect(sentence(page)).to_contain_text("Slower out")
    page.evaluate("lie({seconds: 48, period: 6, from: 31})")
    page.evaluate("lie({seconds: 24, period: 6, depth: 0.9, from: 79})")
    expect(sentence(page)).to_contain_text("ribs widen")


def test_which_way_is_in_is_learned_from_the_circle(lying: Phone) -> None:
    page = felt(lying)
    expect(page.locator(".pacer .air-says")).to_be_visible()
    page.evaluate("follow(3)")
    expect(page.locator("rebrace-breath .felt strong")).to_have_text(re.compile("In|Out"))


def test_a_phone_that_takes_gravity_out_and_feels_nothing_says_so(lying: Phone) -> None:
    page = felt(lying, "{gravity: false}")
    page.evaluate("lie({seconds: 40, period: 6, noise: 0.003, gravity: false, from: 1})")
    expect(sentence(page)).to_contain_text("I feel no breath")
    shows(page, "^0 breaths$")


def test_a_refusal_leads_back_to_the_circle(lying: Phone) -> None:
    lying.page.add_init_script(ASKS % "denied")
    page = begin(lying)
    expect(sentence(page)).to_contain_text("may not feel movement")
    expect(page.locator(".pacer .by-eye")).to_be_visible()


def test_a_device_without_a_sensor_leads_back_to_the_circle(lying: Phone) -> None:
    page = begin(lying)
    expect(sentence(page)).to_contain_text("does not tell its movement", timeout=LONG)
    page.get_by_role("button", name="Feel my breath").click()
    expect(page.locator(".pacer .by-eye")).to_be_visible()
