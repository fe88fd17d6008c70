"""What the tests of the player share: a phone whose session waits, and the states of the player one after the other."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from playwright.sync_api import Locator, expect

from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.session import SessionStarted
from tests.e2e.conftest import MONDAY, Phones
from tests.engine.flows.person import Person
from tools.walk import journey, player
from tools.walk.phone import WIDTH, Phone

BREATH = 10_600
"""Milliseconds of one breath at the pace of its figure."""
STEP = 900
"""Milliseconds of the session between two pictures of it."""
TOLD_WITHIN = 20
"""Seconds until the server knows what the phone has kept, beside other tests."""
SHIFTS = """() => {
  const watch = new PerformanceObserver(() => undefined);
  watch.observe({type: "layout-shift", buffered: true});
  return watch.takeRecords().filter((each) => !each.hadRecentInput).map((each) => each.value);
}"""
PLAY = "() => JSON.parse(document.getElementById('play').textContent)"


def trained(minutes: int = 8, at: datetime = MONDAY, settings: Mapping[str, str] | None = None) -> Person:
    """Someone whose session waits for its first set."""
    person = Person(at)
    person.send("settings", {"minutes": str(minutes), **(settings or {})})
    person.start(age=4)
    return person


def twice_as_long() -> Iterator[Fact]:
    """The facts of someone whose session goes through its moves twice, and lasts longer than twenty minutes."""
    for fact in trained(15).facts.values():
        body = fact.body
        yield replace(fact, body=replace(body, steps=body.steps * 2)) if isinstance(body, SessionStarted) else fact


def pick_up(
    phones: Phones,
    person: Person | None = None,
    *,
    width: int = WIDTH,
    moving: bool = False,
    stopped: bool = True,
    before: str = "",
) -> Phone:
    """Her phone, with her session open; its clock goes on with `run`, and with `stopped` by nothing else.

    `before` runs before the page's scripts.
    """
    phone = phones.pick_up_of(person or trained(), width=width)
    if moving:
        phone.page.emulate_media(reduced_motion="no-preference")
    if before:
        phone.page.add_init_script(before)
    phone.page.clock.install(time=MONDAY)
    if stopped:
        phone.page.clock.pause_at(MONDAY + timedelta(seconds=1))
    open_session(phone)
    return phone


def open_session(phone: Phone) -> None:
    phone.open("/session/")
    assert player.is_played(phone)


def run(phone: Phone, milliseconds: int) -> None:
    """Let this much of the session pass."""
    phone.page.clock.run_for(milliseconds)


def pass_by(phone: Phone, milliseconds: int) -> None:
    """Let this much of the session pass, and let the phone draw it as it goes."""
    for _ in range(milliseconds // STEP):
        run(phone, STEP)


def one(phone: Phone, name: str) -> Locator:
    return phone.page.locator(f"rebrace-player [name='{name}']")


def expect_heading(phone: Phone, text: str) -> None:
    expect(phone.page.locator("rebrace-player h1")).to_have_text(text)


def expect_count(phone: Phone, count: int) -> None:
    """The count on the screen; it is shown once it is on the disk."""
    expect(phone.page.locator("rebrace-player .number span")).to_have_text(str(count))


def sets(phone: Phone) -> list[tuple[int, int, int]]:
    """Step, number and amount of the whole sets that the server knows."""
    told = journey.told(phone, "set_done")
    return [(each["step"], each["number"], each["amount"]) for each in told if not each["left"]]


def sets_once(phone: Phone, count: int) -> list[tuple[int, int, int]]:
    """The same, as soon as there are so many of them; what there is, when they do not come."""
    until = time.monotonic() + TOLD_WITHIN
    while len(sets(phone)) < count and time.monotonic() < until:
        phone.page.wait_for_timeout(100)
    return sets(phone)


def planned(phone: Phone) -> int:
    """How many sets the session has."""
    return sum(step["sets"] for step in phone.page.evaluate(PLAY)["steps"])


def set_length(phone: Phone, place: int) -> int:
    """Milliseconds that a set of the step at this place takes."""
    step = next(each for each in phone.page.evaluate(PLAY)["steps"] if each["place"] == place)
    loop = sum(beat["length"] for beat in step["pace"]["beats"])
    return int(step["amount"] * step["pace"]["rounds"] * loop / step["pace"]["units"])


def states(phone: Phone) -> Iterator[str]:
    """Every state of the player, each while it is on the screen."""
    run(phone, STEP)
    yield "ready"
    player.touch(phone, "go")
    run(phone, STEP)
    yield "moving"
    run(phone, BREATH)
    expect_count(phone, 1)
    yield "counting"
    player.touch(phone, "how")
    yield "sound"
    phone.page.get_by_label("Silent").check()
    run(phone, STEP)
    player.touch(phone, "how")
    yield "silent"
    player.touch(phone, "pause")
    yield "paused"
    yield from _states_of_a_move(phone)
    for state, path in (("swap", "/session/swap/"), ("wrong", "/session/wrong/"), ("awake", "/session/pause/")):
        phone.open(path)
        yield state
    open_session(phone)
    yield from _last_states(phone)


def _states_of_a_move(phone: Phone) -> Iterator[str]:
    """From a pause in the first set into the rest between two sets of the move after it."""
    player.touch(phone, "go")
    player.touch(phone, "go")
    player.touch(phone, "done")
    player.touch(phone, "go")
    run(phone, set_length(phone, 1) + STEP)
    expect_heading(phone, "Rest")
    yield "resting"


def _last_states(phone: Phone) -> Iterator[str]:
    """At her own pace, and to the end while nothing can be told."""
    player.own_pace(phone)
    yield "own pace"
    phone.page.context.set_offline(True)
    finish(phone)
    expect_heading(phone, "All done.")
    yield "done"


def finish(phone: Phone) -> None:
    """Do every set that is left, at her own pace and without a rest."""
    for step in phone.page.evaluate(PLAY)["steps"]:
        left = step["sets"] - len(step["done"])
        rests = step["rest"] > 0
        for number in range(left):
            player.touch(phone, "done")
            for _ in range(rests and number < left - 1):
                player.touch(phone, "go")
