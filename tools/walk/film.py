"""Films of a figure for the browser's pretended camera: the mannequin does the move, so nobody is filmed."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

WIDTH: Final = 640
HEIGHT: Final = 480
_PAUSE: Final = "() => document.querySelectorAll('svg').forEach((each) => each.pauseAnimations())"
_TURN: Final = "(seconds) => document.querySelectorAll('svg').forEach((each) => each.setCurrentTime(seconds))"
_ROOM: Final = "linear-gradient(#e9e4dc 80%, #cdc3b4 80%)"
"""A wall and a floor, so that a room without anybody is not taken for a covered lens."""
_STAGE: Final = f"margin: 0; background: {_ROOM}; display: flex; align-items: center; height: 100vh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """So many seconds of a room, with figures side by side in it, or with nobody."""

    seconds: float
    figures: tuple[str, ...] = ()
    """Moving drawings, as SVG."""
    begins: float = 0
    """Seconds into the movement."""
    still: bool = False
    """Nothing moves, as at the beginning."""
    light: float = 1
    """Share of daylight."""


def shoot(browser: Browser, figure: str, into: Path, *, seconds: float, rate: int, each: int = 1) -> None:
    """Write so many seconds of a moving figure as an uncompressed film (YUV4MPEG2) that can stand for a camera."""
    cut(browser, (Scene(seconds=seconds, figures=(figure,)),), into, rate=rate, each=each)


def cut(browser: Browser, scenes: tuple[Scene, ...], into: Path, *, rate: int, each: int = 1) -> None:
    """Write scenes, one after the other, as one film; with `each`, a picture stands for so many."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    with into.open("wb") as film:
        film.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F{rate}:1 Ip A1:1 C420\n".encode())
        for scene in scenes:
            for picture in _pictures(page, scene, rate / each):
                film.write((b"FRAME\n" + picture) * each)
    page.close()


def nobody(into: Path, *, bright: int = 200) -> None:
    """Write a film of an even wall, or of darkness."""
    wall = Image.new("RGB", (WIDTH, HEIGHT), (bright, bright, bright))
    kept = io.BytesIO()
    wall.save(kept, "PNG")
    into.write_bytes(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F5:1 Ip A1:1 C420\nFRAME\n".encode() + _planes(kept.getvalue(), 1))


def _pictures(page: Page, scene: Scene, rate: float) -> Iterator[bytes]:
    """The pictures of a scene; what does not move is looked at once."""
    # Two figures share the room; each is drawn as high as one alone, and loses only the empty room beside it.
    share = f'width="{WIDTH // max(len(scene.figures), 1)}" height="{HEIGHT}" preserveAspectRatio="xMidYMid slice"'
    drawn = "".join(each.replace("<svg", f"<svg {share}", 1) for each in scene.figures)
    page.set_content(f'<body style="{_STAGE}">{drawn}</body>')
    page.evaluate(_PAUSE)
    page.evaluate(_TURN, scene.begins)
    count = round(scene.seconds * rate)
    if scene.still or not scene.figures:
        yield from [_planes(page.screenshot(), scene.light)] * count
        return
    for frame in range(count):
        page.evaluate(_TURN, scene.begins + frame / rate)
        yield _planes(page.screenshot(), scene.light)


def _planes(png: bytes, light: float) -> bytes:
    """Brightness of every pixel, then both colours of every second one."""
    lit = Image.open(io.BytesIO(png)).convert("RGB").point(lambda each: round(each * light))
    whole = np.asarray(lit.convert("YCbCr"))
    half = whole[::2, ::2]
    return whole[..., 0].tobytes() + half[..., 1].tobytes() + half[..., 2].tobytes()
