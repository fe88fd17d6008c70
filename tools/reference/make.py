"""The page of make targets, read from the Makefile."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TARGET = re.compile(r"^(?P<name>[a-z]+):.*?## (?P<does>.+)$", re.MULTILINE)


def targets(root: Path) -> dict[str, str]:
    """Each target and the sentence that says what it does."""
    text = (root / "Makefile").read_text(encoding="utf-8")
    return {match["name"]: match["does"] for match in TARGET.finditer(text)}


def page(root: Path) -> str:
    """The page as Markdown."""
    rows = "".join(f"| `make {name}` | {does} |\n" for name, does in targets(root).items())
    return f"# Make targets\n\n| target | what it does |\n|---|---|\n{rows}"
