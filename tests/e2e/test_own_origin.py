"""Nothing of hers leaves: no page asks another host, and the browser is told to allow none."""

from __future__ import annotations

import pytest

from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import check_in, journey
from tools.walk.phone import Phone

pytestmark = pytest.mark.browser

POLICY = {"default-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "object-src 'none'"}
SCREENS = (
    "/",
    "/moves/",
    "/moves/hip_thrust/",
    "/back/",
    "/progress/",
    "/progress/timeline/",
    "/progress/weeks/",
    "/measures/phq2/",
    "/talk/",
    "/posture/",
    "/clearance/",
    "/settings/",
    "/evidence/",
    "/privacy/",
    "/privacy/erase/",
)


@pytest.fixture
def settled(phones: Phones) -> Phone:
    person = Person(MONDAY)
    person.do_session(person.start(age=8))
    return phones.pick_up_of(person)


@pytest.mark.parametrize("path", SCREENS)
def test_a_page_asks_nobody_else_and_keeps_its_own_rules(settled: Phone, path: str) -> None:
    """The phones of these tests complain of foreign hosts and of broken rules by themselves."""
    answer = settled.page.goto(settled.address + path)
    assert answer is not None
    assert answer.status == 200
    assert set(answer.headers["content-security-policy"].split("; ")) == POLICY


def test_the_whole_way_asks_nobody_else(phone: Phone) -> None:
    hosts: set[str] = set()
    phone.page.on("request", lambda request: hosts.add("/".join(request.url.split("/")[:3])))
    journey.arrive(phone, {"pain_now": "4"})
    journey.start(phone)
    journey.do_set(phone)
    phone.tap_words("wrong")
    check_in.answer(phone, {})
    assert hosts == {phone.address}


def test_a_page_that_asks_another_host_would_be_seen(phones: Phones) -> None:
    phone = phones.pick_up()
    phone.open()
    phone.page.evaluate("() => fetch('http://elsewhere.test/').catch(() => null)")
    watch = phones.watches.pop()
    assert any("elsewhere.test" in complaint for complaint in watch.complaints)


def test_the_key_in_the_cookie_is_out_of_reach_of_scripts(settled: Phone) -> None:
    settled.open()
    kept = {str(each["name"]): each for each in settled.page.context.cookies()}
    assert kept
    assert all(each["sameSite"] == "Lax" for each in kept.values())
    assert [name for name, each in kept.items() if not each["httpOnly"] and "csrf" not in name] == []
