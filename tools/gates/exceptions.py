"""Reads the exceptions to the gates, each with its reason."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

FILE = Path("tools/gates/exceptions.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Excepted:
    """A path, and within it a function or a word; the whole file where `part` is empty."""

    path: str
    part: str


def read(root: Path, family: str, part: str) -> frozenset[Excepted]:
    """The exceptions of one family (`size` or `word`), keyed by path and the named part.

    An entry without a reason is a mistake of ours and raises ValueError.
    """
    file = root / FILE
    tables = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    entries = tables.get(family, [])
    for entry in entries:
        if not str(entry.get("reason", "")).strip():
            raise ValueError(f"{FILE}: the exception for {entry.get('path')} gives no reason")
    return frozenset(Excepted(path=entry["path"], part=entry.get(part, "")) for entry in entries)
