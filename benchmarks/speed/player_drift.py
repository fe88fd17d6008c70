"""How far the player's cues stray from the clock on the wall in a real session of twenty minutes.

Nothing is simulated: a browser leads a session in real time, a stretch of it in the background. When a tone sounds and
when the words on the screen change is compared with when they were due, reckoned from the first tone. `MINUTES=2` in
the environment makes a trial of it.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from benchmarks.recording import at_least, at_most, below, record
from benchmarks.speed.player_schedule import END, TICK, Cue, schedule
from benchmarks.speed.player_tab import Tab, open_tab
from rebrace.engine.facts.kinds.session import SessionStarted
from rebrace.engine.wire.facts import encode_fact
from tests.engine.flows.person import Person
from tools.walk.house import open_house

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rebrace.engine.facts.fact import Fact

MONDAY: Final = datetime(2026, 3, 2, 10, 0, tzinfo=timezone(timedelta(hours=11)))
MINUTES: Final = float(os.environ.get("MINUTES", "20"))
BAR: Final = 50
FAR: Final = 900
"""Milliseconds within which a tone is taken for the one that was due."""
HEIGHTS: Final = {392: "in", 294: "out", 330: "on", 523: TICK, 587: "second"}
HIDDEN: Final = (0.4, 0.7)
"""The part of the time in which another tab is in front."""

LISTEN: Final = """
localStorage.setItem("rebrace.how", "tones");
window.heard = []; window.shown = []; window.longest = 0;
let looked = Date.now();
setInterval(() => {
  window.longest = Math.max(window.longest, Date.now() - looked);
  looked = Date.now();
}, 25);
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (when = 0) {
  const due = Date.now() + Math.max(0, when - this.context.currentTime) * 1000;
  window.heard.push([due, Math.round(this.frequency.value)]);
  return start.call(this, when);
};
new MutationObserver((changes) => {
  const isNew = (node) => node.nodeType === 1 && (node.matches("h1") || node.querySelector("h1"));
  if (changes.some((each) => [...each.addedNodes].some(isNew))) window.shown.push([Date.now(), document.hidden]);
}).observe(document, { childList: true, subtree: true });
"""
SETTLE: Final = """(async () => {
  const page = await (await fetch("/welcome/age/")).text();
  const token = page.match(/name="csrfmiddlewaretoken" value="([^"]+)"/)[1];
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
  return (await fetch("/api/facts", { method: "POST", headers, body: JSON.stringify({ facts: %s }) })).status;
})()"""
FOUND: Final = """({ heard, shown, longest, play: JSON.parse(document.getElementById("play").textContent) })"""


def measure() -> dict[str, Any]:
    """One session, listened to and looked at."""
    with (
        tempfile.TemporaryDirectory(prefix="rebrace-bench-", ignore_cleanup_errors=True) as home,
        open_house(Path(home) / "house", MONDAY) as house,
        open_tab(Path(home) / "browser") as tab,
    ):
        tab.open(house.address)
        time.sleep(2)
        facts = json.dumps([encode_fact(fact) for fact in long_session()])
        if tab.run(SETTLE % facts) != 200:  # noqa: PLR2004 - HTTP's "fine"
            raise RuntimeError("the server did not take the session of the benchmark")
        tab.before_each_page(LISTEN)
        tab.open(house.address + "/session/")
        time.sleep(2)
        tab.touch(100, 12)
        hidden = live(tab)
        return judged(tab.run(FOUND), hidden)


def long_session() -> Iterator[Fact]:
    """The facts of someone whose session goes through its moves twice: it lasts longer than twenty minutes."""
    person = Person(MONDAY)
    person.send("settings", {"minutes": "15"})
    person.start(age=8)
    for fact in person.facts.values():
        body = fact.body
        yield replace(fact, body=replace(body, steps=body.steps * 2)) if isinstance(body, SessionStarted) else fact


def live(tab: Tab) -> tuple[float, float]:
    """Let the time pass; gives when, by the wall, another tab was in front."""
    whole = 60 * MINUTES
    time.sleep(whole * HIDDEN[0])
    tab.background()
    began = 1000 * time.time()
    time.sleep(whole * (HIDDEN[1] - HIDDEN[0]))
    state, ended = tab.run("document.visibilityState"), 1000 * time.time()
    if state != "hidden":
        raise RuntimeError("the page did not notice that another tab was in front")
    tab.front()
    time.sleep(whole * (1 - HIDDEN[1]))
    return began, ended


def judged(found: dict[str, Any], hidden: tuple[float, float]) -> dict[str, Any]:
    """What was heard and seen beside what was due."""
    due = list(schedule(found["play"]))
    heard = [(at, HEIGHTS[height]) for at, height in found["heard"]]
    # An end is two tones; the first is a tick by its height, and is judged as one.
    tones = [replace(cue, sounds=TICK if cue.sounds == END else cue.sounds) for cue in due if cue.sounds]
    begun = heard[0][0] - next(cue.at for cue in tones if cue.sounds == heard[0][1])
    last = max(at for at, _ in heard)
    strays, missing = against([cue for cue in tones if begun + cue.at <= last + BAR], heard, begun)
    behind = [stray for at, stray in strays if hidden[0] <= at <= hidden[1]]
    screen = [nearest(at - begun, due) for at, is_hidden in found["shown"] if not is_hidden and at - begun > 0]
    every = [stray for _, stray in strays] + screen
    return {
        "minutes": round((last - begun) / 60_000, 1),
        "minutes_in_the_background": round((hidden[1] - hidden[0]) / 60_000, 1),
        "tones": summary([stray for _, stray in strays]),
        "tones_in_the_background": summary(behind),
        "words_on_the_screen": summary(screen),
        "all": summary(every),
        "longest_silence_of_the_page_ms": round(found["longest"]),
        "tones_missing": missing,
        "tones_too_many": sum(kind != "second" for _, kind in heard) - len(strays),
    }


def against(
    due: Sequence[Cue], heard: Sequence[tuple[float, str]], begun: float
) -> tuple[list[tuple[float, float]], int]:
    """For each tone that was due, when it was and how far off it sounded; and how many did not sound at all."""
    strays, missing, left = [], 0, list(heard)
    for cue in due:
        there = begun + cue.at
        near = [each for each in left if each[1] == cue.sounds and abs(each[0] - there) < FAR]
        if not near:
            missing += 1
            continue
        best = min(near, key=lambda each: abs(each[0] - there))
        left.remove(best)
        strays.append((there, best[0] - there))
    return strays, missing


def nearest(at: float, due: Sequence[Cue]) -> float:
    """How far a change of the words is from the one that was due."""
    return min((at - cue.at for cue in due if cue.shown), key=abs)


def summary(strays: Sequence[float]) -> dict[str, float]:
    """The middle and the worst of it, in milliseconds."""
    sizes = sorted(abs(each) for each in strays) or [0.0]
    return {"cues": len(strays), "median_ms": round(statistics.median(sizes), 1), "greatest_ms": round(sizes[-1], 1)}


if __name__ == "__main__":
    result = measure()
    record(
        "player_drift",
        result,
        [
            below("greatest drift of a tone, ms", BAR, result["tones"]["greatest_ms"]),
            below(
                "greatest drift of a tone in the background, ms", BAR, result["tones_in_the_background"]["greatest_ms"]
            ),
            below("greatest drift of the words on the screen, ms", BAR, result["words_on_the_screen"]["greatest_ms"]),
            at_most("tones missing or too many", 0, result["tones_missing"] + abs(result["tones_too_many"])),
            at_least("minutes", 0.95 * MINUTES, result["minutes"]),
        ],
    )
