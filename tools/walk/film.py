"""A film of a figure for the browser's pretended camera: the mannequin does the move, so nobody is filmed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

WIDTH: Final = 640
HEIGHT: Final = 480
_PAUSE: Final = "() => document.querySelector('svg').pauseAnimations()"
_TURN: Final = "(seconds) => document.querySelector('svg').setCurrentTime(seconds)"
_STAGE: Final = "margin: 0; background: #e9e4dc; display: grid; place-items: center; height: 100vh"


def shoot(browser: Browser, figure: str, into: Path, *, seconds: float, rate: int) -> None:
    """Write so many seconds of a moving figure as an uncompressed film (YUV4MPEG2) that can stand for a camera."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    sized = figure.replace("<svg", f'<svg width="{WIDTH}" height="{HEIGHT}"', 1)
    page.set_content(f'<body style="{_STAGE}">{sized}</body>')
    page.evaluate(_PAUSE)
    with into.open("wb") as film:
        film.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F{rate}:1 Ip A1:1 C420\n".encode())
        for frame in range(round(seconds * rate)):
            page.evaluate(_TURN, frame / rate)
            film.write(b"FRAME\n" + _planes(page.screenshot()))
    page.close()


def nobody(into: Path, *, bright: int = 200) -> None:
    """Write a film of an even wall, or of darkness."""
    wall = Image.new("RGB", (WIDTH, HEIGHT), (bright, bright, bright))
    kept = io.BytesIO()
    wall.save(kept, "PNG")
    into.write_bytes(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F5:1 Ip A1:1 C420\nFRAME\n".encode() + _planes(kept.getvalue()))


def _planes(png: bytes) -> bytes:
    """Brightness of every pixel, then both colours of every second one."""
    whole = np.asarray(Image.open(io.BytesIO(png)).convert("YCbCr"))
    half = whole[::2, ::2]
    return whole[..., 0].tobytes() + half[..., 1].tobytes() + half[..., 2].tobytes()
