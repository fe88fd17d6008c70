"""The browser is killed at thirty moments of one session, with and without a network: nothing is lost or doubled."""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Error, Page, Playwright

from rebrace.engine.wire.facts import encode_fact
from tests.e2e import playing
from tests.e2e.conftest import MONDAY
from tests.e2e.lives import Life, lived
from tests.web.browsing import hidden
from tools.walk import player
from tools.walk.house import House
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

KILLS = 30
AT_ONCE = 450
"""Milliseconds of the session between two looks: less than any repetition takes, and than a screen waits for a disk."""
LOOKS_MOST = 36
LATEST = 0.12
"""Seconds after the last of these looks by which the browser is dead."""
SHOWN = """async () => {
  const shelf = await new Promise((done) => {
    indexedDB.open("rebrace-player").onsuccess = ({target}) => done(target.result);
  });
  // The session's clock runs ahead of the disk here: what is being written is let through before it goes on.
  await new Promise((done) => { shelf.transaction("under").objectStore("under").get("here").onsuccess = done; });
  shelf.close();
  const {steps} = JSON.parse(document.getElementById("play").textContent);
  const place = Number(document.querySelector(".dots [aria-current]").dataset.place);
  const {amount, pace} = steps.find((each) => each.place === place);
  const number = Number(document.querySelector("rebrace-player .dose").textContent.match(/(\\d+) \\D+\\d+$/)[1]);
  const works = document.querySelector("rebrace-player [name='done']");
  const text = document.querySelector("rebrace-player .number span");
  if (!works || !text) return [place, number, 0];
  const shown = Number(text.textContent);
  const round = 2 * Math.PI * 52;
  const share = 1 - document.querySelector("rebrace-player .share").getAttribute("stroke-dashoffset") / round;
  const turned = Math.round(share * amount * pace.rounds) - shown >= amount;
  return [place, number, turned ? shown + amount : shown];
}"""


class Spot(NamedTuple):
    """Where she is in the session: what the screen says is kept."""

    place: int
    number: int
    counted: int


@pytest.fixture
def profile(playwright: Playwright, house: House, tmp_path: Path) -> Path:
    """The profile of a browser in which a long session waits; it was closed as one closes a browser."""
    where = tmp_path / "profile"
    with lived(playwright.chromium, where) as life:
        door = life.page.context.request
        token = hidden(door.get(house.address + "/welcome/age/").text(), "csrfmiddlewaretoken")
        facts = {"facts": [encode_fact(fact) for fact in playing.twice_as_long()]}
        assert door.post(house.address + "/api/facts", data=facts, headers={"X-CSRFToken": token}).ok
        life.page.goto(house.address + "/session/")
        # A browser writes its cookies down when it is closed, or half a minute later.
        with suppress(Error):
            life.page.context.new_cdp_session(life.page).send("Browser.close")
        life.process.wait(20)
    return where


def began(life: Life, house: House) -> Phone:
    """The page of the session, led by the player, at the set that waits."""
    life.page.emulate_media(reduced_motion="reduce")
    life.page.clock.install(time=MONDAY)
    phone = Phone(life.page, house.address)
    phone.page.goto(house.address + "/session/")
    assert player.is_played(phone)
    player.touch(phone, "go")
    playing.one(phone, "done").wait_for()
    return phone


def until_killed(life: Life, chance: Random, *, tapping: bool) -> list[Spot]:
    """What she sees before the browser is gone, at a moment that nobody has chosen."""
    phone = Phone(life.page, "")
    seen = [look(life.page)]
    for _ in range(chance.randrange(LOOKS_MOST)):
        life.page.clock.run_for(AT_ONCE)
        seen.append(look(life.page))
    for name in ("more", "done") * tapping:
        # The repetition that she adds may have been the last of the set.
        if playing.one(phone, name).count():
            player.touch(phone, name)
        seen.append(look(life.page))
    end = threading.Timer(chance.uniform(0, LATEST), life.kill)
    end.start()
    with suppress(Error):
        while True:
            life.page.clock.run_for(AT_ONCE)
            seen.append(look(life.page))
    end.join()
    return seen


def look(page: Page) -> Spot:
    return Spot(*page.evaluate(SHOWN))


def test_killed_at_thirty_moments_nothing_is_lost_and_nothing_doubled(
    playwright: Playwright, house: House, profile: Path
) -> None:
    chance = Random(20)  # noqa: S311 - moments, not secrets
    last, trouble = Spot(0, 1, 0), []
    for kill in range(KILLS):
        with lived(playwright.chromium, profile) as life:
            phone = began(life, house)
            life.page.context.set_offline(kill % 2 == 1)
            again = look(phone.page)
            trouble += [(kill, last, again)] * (not is_same_or_next(last, again))
            last = max(until_killed(life, chance, tapping=kill % 5 == 0))

    with lived(playwright.chromium, profile) as life:
        phone = began(life, house)
        now, steps = look(phone.page), phone.page.evaluate(playing.PLAY)["steps"]
        done = [each for each in every_set(steps) if each < (now.place, now.number)]
        kept = [each[:2] for each in playing.sets_once(phone, len(done))]
    assert trouble == []
    assert kept == done
    assert len(kept) > 1


def is_same_or_next(before: Spot, after: Spot) -> bool:
    """She goes on at the repetition that she saw last, or at the one that ended while the browser died."""
    if after[:2] == before[:2]:
        return before.counted <= after.counted <= before.counted + 1
    return after > before and after.counted == 0


def every_set(steps: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """The sets of a session in their order."""
    return [(step["place"], number) for step in steps for number in range(1, step["sets"] + 1)]
