"""In aeroplane mode after one visit: check, session, log, reset, next morning; then all of it arrives, and once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from tests.e2e import away
from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import journey
from tools.walk.house import House
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


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
    away.excuse(phones)


def test_a_day_and_the_morning_after_in_aeroplane_mode(hers: Phone, house: House) -> None:
    away.keep(hers)
    before = away.facts(hers)
    away.go(hers, away=True)
    there = away.framed(hers)
    journey.nothing_new(there, pain=3)
    sets = away.play(hers, there)
    assert there.path.startswith("/done/")
    journey.tell(there, reserve="one_or_two", pain=2)
    there.open("/posture/")
    there.press(there.page.locator("button[value='none']"))
    hers.page.clock.set_fixed_time(MONDAY + timedelta(days=1))
    there.open("/morning/")
    there.press(there.page.locator("form button").first)

    house.move_to(MONDAY + timedelta(days=1, minutes=1))
    away.go(hers, away=False)
    hers.open()
    assert hers.page.frame(name="rebrace") is None
    after = away.facts(hers)
    assert after[: len(before)] == before
    assert len({each["id"] for each in after}) == len(after)
    fresh = after[len(before) :]
    kinds = Counter(each["kind"] for each in fresh)
    # The last set ends the session, so that one that is never talked about is over too; how it was comes by itself.
    ends, how = away.told(fresh, "session_finished")
    assert ends == {"session": how["session"]}
    assert (how["reserve"], how["pain"]) == ("one_or_two", 2)
    # The session that she began three days ago and never went on with is over with this one.
    (left,) = away.told(fresh, "session_stopped")
    assert left["session"] == away.told(before, "session_started")[-1]["session"]
    assert kinds == {
        "check_page_answered": 1,
        "check_answered": 1,
        "session_stopped": 1,
        "session_started": 1,
        "set_done": sets,
        "session_finished": 2,
        "posture_checked": 1,
        "morning_answered": 1,
    }
    today = [datetime.fromisoformat(each["at"]) < MONDAY + timedelta(hours=1) for each in fresh]
    assert today == [True] * (len(fresh) - 1) + [False]


def test_before_the_engine_is_on_the_phone_only_what_needs_no_decision_is_offered(hers: Phone) -> None:
    hers.open()
    hers.page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    hers.page.reload()
    away.go(hers, away=True)
    hers.page.goto(hers.address + "/session/")
    assert "There is no network" in hers.text
    assert "360 breathing" in hers.text
    assert hers.page.locator("form").count() == 0


def test_erasing_on_the_server_clears_the_phone(hers: Phone) -> None:
    away.keep(hers)
    hers.open("/privacy/erase/")
    hers.page.locator("button[name='erase']").click()
    away.wait_until(hers, "async () => (await indexedDB.databases()).length === 0")
    away.wait_until(hers, "async () => !(await caches.keys()).some((each) => each.includes('kit'))")
