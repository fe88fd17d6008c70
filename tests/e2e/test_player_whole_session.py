"""A whole session, from the first count-down to how it was: by touch, by keys alone, and by a screen reader's tree."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e import playing
from tests.e2e.conftest import Phones
from tools.walk import journey
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

FOCUSED = """() => {
  const {activeElement: here} = document;
  return here.getAttribute("name") ?? here.getAttribute("aria-label") ?? here.textContent.trim();
}"""
TABS_MOST = 12


def touching(phone: Phone) -> Callable[[Locator], None]:
    """A finger on the glass."""
    glass = phone.page.context.new_cdp_session(phone.page)
    glass.send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def tap(target: Locator) -> None:
        expect(target).to_be_enabled()
        box = target.bounding_box()
        assert box is not None
        point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        glass.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
        glass.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    return tap


def led(phone: Phone, begin: Callable[[], None], go_on: Callable[[], None]) -> None:
    """Every set at the pace of the player: she begins each, and takes no longer rest than she likes."""
    for step in phone.page.evaluate(playing.PLAY)["steps"]:
        length = playing.set_length(phone, step["place"])
        for number in range(step["sets"]):
            playing.expect_heading(phone, "Get ready")
            begin()
            expect(playing.one(phone, "done")).to_be_visible()
            playing.run(phone, length + playing.STEP)
            for _ in range(step["rest"] > 0 and number + 1 < step["sets"]):
                playing.expect_heading(phone, "Rest")
                go_on()
    phone.page.wait_for_url("**/done/**")


def test_by_touch(phones: Phones) -> None:
    phone = playing.pick_up(phones, playing.trained(3))
    tap, planned = touching(phone), playing.planned(phone)
    go = playing.one(phone, "go")
    led(phone, lambda: tap(go), lambda: tap(go))
    assert len(playing.sets(phone)) == len(set(playing.sets(phone))) == planned
    journey.tell(phone)


def test_by_keys_alone(phones: Phones) -> None:
    phone = playing.pick_up(phones, playing.trained(3))
    keys, planned = phone.page.keyboard, playing.planned(phone)
    reached: list[str] = []
    while not reached or reached[-1] != "go":
        keys.press("Tab")
        reached.append(str(phone.page.evaluate(FOCUSED)))
        assert len(reached) < TABS_MOST, reached

    def press() -> None:
        # The focus has stayed where she is needed, whatever has changed on the screen.
        assert phone.page.evaluate(FOCUSED) == "go"
        keys.press("Enter")

    led(phone, press, press)
    assert len(playing.sets(phone)) == planned


def test_the_keyboard_reaches_everything_and_is_never_thrown_out(phones: Phones) -> None:
    phone = playing.pick_up(phones)
    playing.one(phone, "go").focus()
    phone.page.keyboard.press("Enter")
    expect(playing.one(phone, "done")).to_be_focused()
    reached = set()
    for _ in range(8):
        phone.page.keyboard.press("Tab")
        reached.add(str(phone.page.evaluate(FOCUSED)))
    assert {"more", "Baby’s awake", "Something’s wrong", "Swap or skip", "pause", "how"} <= reached
    playing.one(phone, "pause").focus()
    phone.page.keyboard.press("Enter")
    expect(playing.one(phone, "go")).to_be_focused()


def test_by_a_screen_readers_tree(phones: Phones) -> None:
    """Only roles and names are used, as they are read to her; each screen has one heading."""
    phone = playing.pick_up(phones, playing.trained(3))
    main, planned = phone.page.get_by_role("main"), playing.planned(phone)

    def choose(name: str) -> Callable[[], None]:
        def act() -> None:
            expect(main.get_by_role("heading")).to_have_count(1)
            main.get_by_role("button", name=name, exact=True).click()

        return act

    led(phone, choose("Start now"), choose("Go on now"))
    assert len(playing.sets(phone)) == planned


def test_at_her_own_pace_by_a_screen_readers_tree(phones: Phones) -> None:
    phone = playing.pick_up(phones, playing.trained(3))
    main = phone.page.get_by_role("main")
    main.get_by_role("button", name="Sound", exact=True).click()
    main.get_by_role("checkbox", name="My own pace").check()
    expect(main.get_by_role("list").get_by_role("listitem").first).to_be_visible()
    main.get_by_role("button", name="One more", exact=True).click()
    main.get_by_role("button", name=re.compile(r"^Done · \d+$")).click()
    expect(main.get_by_role("heading", level=1)).not_to_have_text("Lying down")
    told = playing.sets(phone)
    assert [each[:2] for each in told] == [(0, 1)]


def test_what_counts_by_itself_is_not_read_out(phones: Phones) -> None:
    phone = playing.pick_up(phones)
    spoken = phone.page.locator("rebrace-player [aria-live]")
    playing.one(phone, "go").click()
    playing.run(phone, playing.STEP)
    before = spoken.inner_text()
    playing.run(phone, playing.BREATH)
    playing.expect_count(phone, 1)
    assert spoken.inner_text() == before
    expect(phone.page.get_by_role("button", name="Done", exact=True)).to_be_visible()
