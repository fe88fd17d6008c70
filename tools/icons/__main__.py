"""`python -m tools.icons` draws the signs again."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import vl_convert

FOLDER: Final = Path(__file__).resolve().parents[2] / "src" / "rebrace" / "screens" / "static"
_SIZE: Final = 64
_ROUND: Final = 'rx="16"'


def signs(drawing: str) -> dict[str, bytes]:
    """Every sign by its file name. A maskable one reaches the edge, for the phone cuts its own shape out of it."""
    full = drawing.replace(_ROUND, "")
    return {
        "icon-192.png": _drawn(drawing, 192),
        "icon-512.png": _drawn(drawing, 512),
        "icon-maskable-512.png": _drawn(full, 512),
        "icon-apple-180.png": _drawn(full, 180),
    }


def _drawn(drawing: str, size: int) -> bytes:
    sized = drawing.replace("<svg ", f'<svg width="{_SIZE}" height="{_SIZE}" ', 1)
    return vl_convert.svg_to_png(sized, scale=size / _SIZE)


def main() -> None:
    """Write them."""
    for name, content in signs((FOLDER / "icon.svg").read_text(encoding="utf-8")).items():
        (FOLDER / name).write_bytes(content)


if __name__ == "__main__":
    main()
