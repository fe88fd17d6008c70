"""Pictures of a moving figure at chosen moments, for whatever looks at people: nobody is photographed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rebrace.content.figures import Wanted, figure
from rebrace.content.loader import built_in as content
from rebrace.content.movements import built_in as movements

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser

WIDTH: Final = 640
HEIGHT: Final = 480
_PAUSE: Final = "() => document.querySelector('svg').pauseAnimations()"
_TURN: Final = "(seconds) => document.querySelector('svg').setCurrentTime(seconds)"
_STAGE: Final = "margin: 0; background: #e9e4dc; display: grid; place-items: center; height: 100vh"


def drawn(exercise: str, rung: str) -> str:
    """The moving figure of a rung."""
    move = content().catalogue.exercises[exercise]
    number = next(at for at, each in enumerate(move.rungs, start=1) if each.id == rung)
    made = figure(move, number, movements=movements(), words=content().words, wanted=Wanted())
    if made is None:
        raise ValueError(f"nothing is drawn for {exercise} {rung}")
    return made


def lasts(figure: str) -> float:
    """Seconds until a figure moves as it did at first."""
    return float(figure.partition('dur="')[2].partition("s")[0])


def stills(
    browser: Browser, figure: str, times: Sequence[float], *, width: int = WIDTH, height: int = HEIGHT
) -> Iterator[bytes]:
    """A moving figure at each of these seconds, as PNG."""
    page = browser.new_page(viewport={"width": width, "height": height})
    sized = figure.replace("<svg", f'<svg width="{width}" height="{height}"', 1)
    page.set_content(f'<body style="{_STAGE}">{sized}</body>')
    page.evaluate(_PAUSE)
    for time in times:
        page.evaluate(_TURN, time)
        yield page.screenshot()
    page.close()
