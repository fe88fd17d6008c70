"""Where pictures are put, and which looks of a screen are taken."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
ALBUM: Final = ROOT / "build/screenshots"
"""To look at; not in the repository."""
SHOWN: Final = ROOT / "docs/pictures"
"""What the README shows."""
THEMES: Final = ("light", "dark", "night")
WIDTHS: Final = (390, 320)
