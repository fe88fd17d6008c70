"""Every move in pictures: a strip of each of its rungs in each theme, and one of them led by the player."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from rebrace.content.loader import built_in
from rebrace.engine.catalogue.look import Theme
from rebrace.engine.facts.kinds.session import PlannedStep
from rebrace.engine.flows.session import SessionStep
from rebrace.engine.flows.step_lines import step_line
from tests.screens.samples import SAMPLES
from tools.screenshots import screens, strips
from tools.screenshots.places import ALBUM
from tools.walk import pictures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import Image
    from playwright.sync_api import Browser, Page

_ON_THE_WAY: Final = 1_500
"""Milliseconds after a repetition began at which its movement can be seen."""
_STEP: Final = 250
"""Milliseconds by which the player's clock goes on at once; it stands still between, however slow the machine is."""
_COUNTED: Final = "Number(document.querySelector('rebrace-player .number span')?.textContent)"


def take_all(browser: Browser, names: Sequence[str]) -> None:
    """The pictures of the named moves, or of all."""
    folder, exercises = ALBUM / "moves", built_in().catalogue.exercises
    for name in names or exercises:
        for theme in Theme:
            with browser.new_context() as context:
                strip = strips.sheet(context.new_page(), exercises[name], theme)
            pictures.save_small(strip, folder / f"{name}-{theme}.png")
        middle = Led(exercise=name, rung=len(exercises[name].rungs) // 2 + 1)
        pictures.save_small(played(browser, middle), folder / f"{name}-player.png")
        print(f"  {name}", flush=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """A set that the player leads."""

    exercise: str
    rung: int
    """Counted from 1."""
    theme: str = "light"
    count: int = 0
    """Repetitions that are behind her."""


def played(browser: Browser, led: Led) -> Image.Image:
    """The player in the middle of a set."""
    with screens.gallery(browser, motion=True) as shown:
        shown.page.clock.install()
        screens.hang(shown, in_session(led), "/session/", theme=led.theme)
        under_way(shown.page, led.count)
        return pictures.take(shown.page)


def in_session(led: Led) -> SessionStep:
    """A session that has come to this set."""
    screen, _ = SAMPLES["session_move"]()
    rung = built_in().catalogue.exercises[led.exercise].rungs[led.rung - 1]
    planned = PlannedStep(exercise=led.exercise, rung=rung.id, sets=rung.dose.sets_most, amount=rung.dose.amount_low)
    line = step_line(planned, built_in().catalogue)
    if line is None or not isinstance(screen, SessionStep):
        raise ValueError(f"{led.exercise} can stand in no session")
    steps = tuple(line if place == screen.place else each for place, each in enumerate(screen.steps))
    return replace(screen, step=line, number=1, amount=line.amount, steps=steps, left=0)


def under_way(page: Page, count: int) -> None:
    """Begin the set at once, let so many repetitions be counted, and the next one come."""
    page.locator("rebrace-player [name='go']").click()
    while page.evaluate(_COUNTED) < count:
        page.clock.run_for(_STEP)
    page.clock.run_for(_ON_THE_WAY)
