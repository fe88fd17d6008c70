"""A set in front of a browser's pretended camera, for the benchmarks: real model, real coach, a drawn figure."""

from __future__ import annotations

import json
import tempfile
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

from rebrace.content.figures import Wanted, figure
from rebrace.content.loader import built_in as content
from rebrace.content.movements import built_in as movements
from rebrace.engine.facts.kinds.session import PlannedStep, SessionStarted
from rebrace.engine.triage.permission import Permission, permit
from rebrace.engine.vocabulary.quantities import Minutes, Sets
from rebrace.engine.wire.facts import encode_fact
from tests.engine.flows.person import Person
from tests.web.browsing import hidden
from tools.walk import chromium, film
from tools.walk.house import open_house

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Page

MONDAY: Final = datetime(2026, 3, 2, 10, 0, tzinfo=timezone(timedelta(hours=11)))
MOVE: Final = ("side_step", "clam")
LONG: Final = 120_000
RATE: Final = 30
"""Pictures a second of the film, as a phone's camera gives them."""
EACH: Final = 6
"""Every so many of them the figure is drawn anew: it moves slowly."""
SPY: Final = """
window.spied = {frames: {}, steps: [], took: []};
const Plain = Worker;
window.Worker = class extends Plain {
  constructor(...told) {
    super(...told);
    const asked = new Map();
    this.asked = asked;
    this.addEventListener("message", ({data}) => {
      if (data.kind === "seen") window.spied.took.push(data.sighting.took);
      const time = asked.get(data.id);
      if (data.tell !== "done" || time === undefined) return;
      asked.delete(data.id);
      const began = window.spied.frames[time];
      if (began) window.spied.steps.push([performance.now() - began, data.value.map((each) => each.kind)]);
      delete window.spied.frames[time];
    });
  }
  postMessage(data, given) {
    if (data.told?.ask === "step") this.asked.set(data.id, data.told.time);
    super.postMessage(data, given);
  }
};
const ask = HTMLVideoElement.prototype.requestVideoFrameCallback;
HTMLVideoElement.prototype.requestVideoFrameCallback = function (call) {
  return ask.call(this, (now, about) => {
    const frames = window.spied.frames;
    frames[about.mediaTime] = about.captureTime ?? about.presentationTime;
    for (const each of Object.keys(frames).slice(0, -50)) delete frames[each];
    call(now, about);
  });
};
"""
"""Looks on at the page's workers: when the camera took a picture, and when the coach had answered it."""


@contextmanager
def watched(model: str, *, spied: bool = True) -> Iterator[Page]:
    """A page that watches a set with this model on the processor, ready to be counted in."""
    with tempfile.TemporaryDirectory(prefix="rebrace-bench-") as home, open_house(Path(home), MONDAY) as house:
        shot = Path(home) / "film.y4m"
        with chromium.open_browser() as browser:
            _shoot(browser, shot)
        flags = [
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            f"--use-file-for-fake-video-capture={shot}",
        ]
        options = chromium.launch_options()
        with sync_playwright() as library:
            browser = library.chromium.launch(**{**options, "args": [*options["args"], *flags]})
            context = chromium.pick_up(browser, visitor=1)
            _settle(context, house.address)
            page = context.new_page()
            way = json.dumps({"model": model, "delegate": "CPU"})
            page.add_init_script(f"localStorage.setItem('rebrace-pose-way', '{way}');{SPY if spied else ''}")
            page.goto(house.address + "/session/watch/")
            page.locator("rebrace-camera .sentence", has_text="I can see you").wait_for(timeout=LONG)
            yield page
            browser.close()


def _shoot(browser: object, into: Path) -> None:
    """The figure's whole movement, at the rate of a camera."""
    exercise, rung = MOVE
    known = content().catalogue.exercises[exercise]
    drawn = figure(known, known.rung_number(rung), movements=movements(), words=content().words, wanted=Wanted())
    if drawn is None:
        raise RuntimeError(f"{exercise} {rung} has no figure")
    seconds = float(drawn.partition('dur="')[2].partition("s")[0])
    film.shoot(browser, drawn, into, seconds=seconds, rate=RATE, each=EACH)  # type: ignore[arg-type] # a browser


def _settle(context: BrowserContext, address: str) -> None:
    """Somebody whose next set is this one."""
    person = Person(MONDAY)
    person.welcome(age=8).check("full")
    permission = permit(person.state, person.now, content().catalogue)
    if not isinstance(permission, Permission):
        raise TypeError("nobody may move")
    exercise, rung = MOVE
    person.tell(
        SessionStarted(
            session="00000000-0000-4000-8000-00000000c1a5",
            check=permission.check,
            shape="short",
            minutes=Minutes(8),
            steps=(PlannedStep(exercise=exercise, rung=rung, sets=Sets(2), amount=8),),
        )
    )
    token = hidden(context.request.get(address + "/welcome/age/").text(), "csrfmiddlewaretoken")
    facts = {"facts": [encode_fact(fact) for fact in person.facts.values()]}
    context.request.post(address + "/api/facts", data=facts, headers={"X-CSRFToken": token})
