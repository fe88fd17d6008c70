"""The page of dependencies, each with the reason that stands beside it in pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENTRY = re.compile(r'^\s*"(?P<named>[^"]+)",?\s*(?:#\s*(?P<why>.+))?$', re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependency:
    """A package we stand on, what needs it, and why; `why` is empty where nobody said."""

    named: str
    needed_by: str
    why: str


def dependencies(root: Path) -> Iterator[Dependency]:
    """Every direct dependency, those for running first."""
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    reasons = {match["named"]: (match["why"] or "").strip() for match in ENTRY.finditer(text)}
    tables = tomllib.loads(text)
    groups = {"running": tables["project"]["dependencies"], **tables["dependency-groups"]}
    for needed_by, entries in groups.items():
        for named in entries:
            if isinstance(named, str):
                yield Dependency(named=named, needed_by=needed_by, why=reasons.get(named, ""))


def page(root: Path) -> str:
    """The page as Markdown."""
    rows = "".join(f"| `{each.named}` | {each.needed_by} | {each.why} |\n" for each in dependencies(root))
    return (
        "# Dependencies\n\nPinned with hashes in `requirements/`; `make lock` resolves them again.\n\n"
        f"| package | needed by | why |\n|---|---|---|\n{rows}"
    )
