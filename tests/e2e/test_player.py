"""The player leads through a session: by touch, by keys, by ear, on a small screen, and through every interruption."""

from __future__ import annotations

from random import Random

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.e2e import measuring
from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import journey, player
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

BREATH = 10_600
"""Milliseconds of one breath at the pace of its figure."""
KILLS = 30
SHIFTS = """() => {
  const watch = new PerformanceObserver(() => undefined);
  watch.observe({type: "layout-shift", buffered: true});
  return watch.takeRecords().map((each) => each.value);
}"""
PLANNED = """JSON.parse(document.getElementById("play").textContent).steps.reduce((sum, step) => sum + step.sets, 0)"""


def pick_up(phones: Phones, width: int = 390, minutes: int = 8) -> Phone:
    """The phone of someone whose session waits for its first set; its clock runs when the test says so."""
    person = Person(MONDAY)
    person.send("settings", {"minutes": str(minutes)})
    person.start(age=4)
    phone = phones.pick_up_of(person, width=width)
    phone.page.clock.install()
    open_session(phone)
    return phone


def open_session(phone: Phone) -> None:
    phone.open("/session/")
    assert player.is_played(phone)


def sets(phone: Phone) -> list[tuple[int, int, int]]:
    """Step, number and amount of the whole sets that the server knows."""
    told = journey.told(phone, "set_done")
    return [(each["step"], each["number"], each["amount"]) for each in told if not each["left"]]


def count(phone: Phone) -> str:
    return phone.page.locator("rebrace-player .number span").inner_text()


def test_a_whole_session_at_her_own_pace(phones: Phones) -> None:
    phone = pick_up(phones)
    planned = phone.page.evaluate(PLANNED)
    journey.do_sets(phone)
    phone.page.wait_for_url("**/done/**")
    assert len(sets(phone)) == len({each[:2] for each in sets(phone)}) == planned
    journey.tell(phone)


def test_the_pace_leads_without_a_touch_and_a_count_is_put_right(phones: Phones) -> None:
    phone = pick_up(phones)
    player.touch(phone, "go")
    phone.page.clock.run_for(BREATH + 200)
    assert count(phone) == "1"
    player.touch(phone, "more")
    assert count(phone) == "2"
    player.touch(phone, "less")
    with phone.page.expect_response(player.is_telling):
        phone.page.clock.run_for(4 * BREATH)
    phone.page.wait_for_timeout(100)
    assert [each[:2] for each in sets(phone)] == [(0, 1)]


def test_keys_are_enough(phones: Phones) -> None:
    phone = pick_up(phones)
    for name in ("go", "pause", "go"):
        phone.page.locator(f"rebrace-player [name='{name}']").focus()
        phone.page.keyboard.press("Enter")
    expect(phone.page.locator("rebrace-player [name='go']")).to_contain_text("Start")
    focused = "document.activeElement.getAttribute('name') ?? document.activeElement.textContent.trim()"
    reached = []
    phone.page.locator("#main").focus()
    for _ in range(8):
        phone.page.keyboard.press("Tab")
        reached.append(str(phone.page.evaluate(focused)))
    assert {"go", "Baby’s awake", "Something’s wrong", "Swap or skip", "how"} <= set(reached)


def test_a_screen_reader_finds_one_thing_at_a_time(phones: Phones) -> None:
    phone = pick_up(phones)
    tree = phone.page.locator("main").aria_snapshot()
    for part in ('heading "Get ready"', 'button "Start now', 'link "Baby’s awake"', 'link "Something’s wrong"'):
        assert part in tree
    player.touch(phone, "go")
    phone.page.clock.run_for(1500)
    tree = phone.page.locator("main").aria_snapshot()
    assert 'heading "Breathe in"' in tree
    assert 'button "One more"' in tree
    spoken = phone.page.locator("rebrace-player [aria-live]")
    before = spoken.inner_text()
    phone.page.clock.run_for(BREATH)
    assert spoken.inner_text() == before  # no count and no breath is read aloud: only what changes


@pytest.mark.parametrize("width", [390, 320])
def test_every_state_is_sound(phones: Phones, width: int) -> None:
    phone, found = pick_up(phones, width), {}
    for state, names in (("ready", ()), ("working", ("go",)), ("paused", ("pause",)), ("options", ("how",))):
        for name in names:
            player.touch(phone, name)
        phone.page.clock.run_for(700)
        broken = measuring.broken_rules(Axe().run(phone.page).response)
        found[state] = [*broken, *measuring.small_targets(phone.page), *measuring.sticking_out(phone.page, width)]
    assert found == {state: [] for state in found}


def test_nothing_moves_under_her_thumb(phones: Phones) -> None:
    phone = pick_up(phones)
    phone.page.clock.run_for(12_000 + BREATH)
    shifts = phone.page.evaluate(SHIFTS)
    assert sum(shifts) == 0


def test_the_baby_wakes_and_another_phone_goes_on_at_the_same_breath(phones: Phones) -> None:
    phone = pick_up(phones)
    player.touch(phone, "go")
    phone.page.clock.run_for(BREATH + 1000)
    phone.tap_words("awake")
    assert "1 of that set" in phone.text
    other = phones.pick_up_another(phone)
    open_session(other)
    player.touch(other, "go")
    assert count(other) == "1"


def test_less_time_left_makes_the_rest_shorter(phones: Phones) -> None:
    phone = pick_up(phones)
    phone.tap_words("awake")
    phone.press(phone.page.locator("button[name='minutes']").first)
    assert phone.path == "/session/"
    assert journey.told(phone, "step_skipped") or journey.told(phone, "step_swapped")


def test_killed_at_thirty_random_moments_nothing_is_lost_or_doubled(phones: Phones) -> None:
    phone, chance = pick_up(phones, minutes=15), Random(3)  # noqa: S311 - moments, not secrets
    player.own_pace(phone)
    shown: set[tuple[int, int]] = set()
    done = "JSON.parse(document.getElementById('play').textContent)"
    for moment in range(KILLS):
        at = phone.page.evaluate(f"[{done}.place, {done}.number]")
        taps = moment % 5 == 0
        phone.page.locator("rebrace-player [name='done']").click(trial=not taps)
        shown |= {tuple(at)} if taps else set()
        phone.page.wait_for_timeout(chance.randrange(80))
        context = phone.page.context
        phone.page.close()
        phone.page = context.new_page()
        open_session(phone)
    phone.page.wait_for_timeout(500)
    kept = [each[:2] for each in sets(phone)]
    assert shown <= set(kept)
    assert len(kept) == len(set(kept))
