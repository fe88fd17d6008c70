"""Remembers what was installed, so that a second start asks nobody and waits for nothing."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def digest(files: Iterable[Path], *words: str) -> str:
    """One hash over the contents of files and a few words, such as the Python version."""
    total = hashlib.sha256("\0".join(words).encode())
    for file in files:
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def holds(stamp: Path, value: str) -> bool:
    """Whether the stamp was written with this very value."""
    try:
        return stamp.read_text(encoding="ascii") == value
    except OSError:
        return False


def write(stamp: Path, value: str) -> None:
    """Remember the value."""
    stamp.write_text(value, encoding="ascii")
