"""The figure moves with the player's clock: it begins when she does, breathes as the ring does, and waits with her."""

from __future__ import annotations

import pytest

from tests.e2e import playing
from tests.e2e.conftest import Phones
from tools.walk import player
from tools.walk.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

NEAR = 0.08
"""Seconds: a few frames of the test's clock."""
FIGURE = """() => {
  const figure = document.querySelector("#stage svg");
  return {at: figure.getCurrentTime(), stands: figure.animationsPaused(), now: performance.now() / 1000};
}"""
LOOPS = """() => {
  const told = [...document.querySelectorAll("#stage svg [dur]")].map((each) => parseFloat(each.getAttribute("dur")));
  return [...new Set(told)];
}"""
WORKS = "() => document.querySelector('rebrace-player .lung')?.getAttribute('r') > 0"
SHARE = """(share) => {
  const ring = document.querySelector("rebrace-player .share");
  const left = ring.getAttribute("stroke-dashoffset") / (104 * Math.PI);
  return Math.abs(1 - left - share) < 0.01;
}"""
STEPS_MOST = 100


def pick_up(phones: Phones) -> Phone:
    """A phone on which the figure moves, and is there."""
    phone = playing.pick_up(phones, moving=True, stopped=True)
    phone.page.locator("#stage svg").wait_for()
    return phone


def step_until(phone: Phone, script: str, told: object = None) -> None:
    """Let the session pass frame by frame until something has happened."""
    for _ in range(STEPS_MOST):
        if phone.page.evaluate(script, told):
            return
        playing.run(phone, 20)
    pytest.fail(f"never came: {script}")


def loop(phone: Phone) -> float:
    """Seconds of one loop of the pace."""
    beats = phone.page.evaluate(playing.PLAY)["steps"][0]["pace"]["beats"]
    return float(sum(beat["length"] for beat in beats) / 1000)


def phase(phone: Phone) -> float:
    """Seconds from the nearest beginning of the figure's loop."""
    return nearest(phone, phone.page.evaluate(FIGURE)["at"])


def nearest(phone: Phone, at: float) -> float:
    whole = loop(phone)
    return (at + whole / 2) % whole - whole / 2


def lung(phone: Phone) -> float:
    return float(phone.page.locator("rebrace-player .lung").get_attribute("r") or 0)


def test_the_loop_of_the_figure_is_that_of_the_pace(phones: Phones) -> None:
    phone = pick_up(phones)
    assert phone.page.evaluate(LOOPS) == pytest.approx([loop(phone)], abs=0.002)


def test_it_begins_when_she_begins_and_again_with_each_repetition(phones: Phones) -> None:
    phone = pick_up(phones)
    playing.run(phone, 7_000)
    step_until(phone, WORKS)
    assert phase(phone) == pytest.approx(0, abs=NEAR)
    amount = phone.page.evaluate(playing.PLAY)["steps"][0]["amount"]
    for count in (1, 2, 3):
        playing.run(phone, playing.BREATH - 1_000)
        step_until(phone, SHARE, count / amount)
        assert phase(phone) == pytest.approx(0, abs=NEAR)


def test_the_ring_breathes_in_step(phones: Phones) -> None:
    """The lung is full where the figure's breath in ends, and empty where its breath out ends."""
    phone = pick_up(phones)
    playing.run(phone, 7_000)
    step_until(phone, WORKS)
    beats = phone.page.evaluate(playing.PLAY)["steps"][0]["pace"]["beats"]
    began, passed, sizes = phone.page.evaluate(FIGURE), 0.0, {}
    for beat in beats:
        passed += beat["length"] / 1000
        now = phone.page.evaluate(FIGURE)["now"]
        playing.run(phone, max(0, round(1000 * (began["now"] + passed - now))))
        sizes[beat["breath"]] = round(lung(phone))
        seen = phone.page.evaluate(FIGURE)
        assert nearest(phone, seen["at"] - (seen["now"] - began["now"])) == pytest.approx(0, abs=NEAR)
    assert sizes == {"in": 46, "out": 26}


def test_it_waits_with_her_and_begins_the_repetition_again(phones: Phones) -> None:
    phone = pick_up(phones)
    player.touch(phone, "go")
    playing.run(phone, playing.BREATH + 4_000)
    player.touch(phone, "pause")
    before = phone.page.evaluate(FIGURE)
    playing.run(phone, 5_000)
    after = phone.page.evaluate(FIGURE)
    assert after["stands"]
    assert after["at"] == before["at"]
    player.touch(phone, "go")
    player.touch(phone, "go")
    playing.expect_count(phone, 1)
    assert 0 <= phase(phone) < 1  # not at the four seconds at which she paused


def test_with_less_motion_it_is_two_poses_that_stand_still(phones: Phones) -> None:
    phone = playing.pick_up(phones)
    player.touch(phone, "go")
    playing.run(phone, playing.BREATH)
    assert phone.page.locator("#stage svg").count() == 0
    picture = phone.page.locator("#stage img")
    phone.page.wait_for_function("() => document.querySelector('#stage img').complete")
    assert "/poses." in str(picture.evaluate("(image) => image.currentSrc"))
    assert picture.evaluate("(image) => image.naturalWidth > 0")
