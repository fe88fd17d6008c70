"""The page of settings: environment variables that the code reads, each described in settings.toml."""

from __future__ import annotations

import ast
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VARIABLE = re.compile(r"REBRACE_[A-Z_]+|DATABASE_URL")
DESCRIBED = Path("tools/reference/settings.toml")
READERS = ("src", "tools")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """An environment variable: what it does and what holds without it."""

    name: str
    does: str
    without: str


def described(root: Path) -> tuple[Setting, ...]:
    """The settings as described, by name."""
    tables = tomllib.loads((root / DESCRIBED).read_text(encoding="utf-8"))
    return tuple(Setting(name=name, **words) for name, words in sorted(tables.items()))


def read_by_code(root: Path) -> dict[str, list[str]]:
    """The variables that the code names, and the files that name them."""
    found: dict[str, list[str]] = {}
    for folder in READERS:
        for path in sorted((root / folder).rglob("*.py")):
            for name in set(_named(path.read_text(encoding="utf-8"))):
                found.setdefault(name, []).append(path.relative_to(root).as_posix())
    return found


def page(root: Path) -> str:
    """The page as Markdown."""
    rows = "".join(f"| `{each.name}` | {each.does} | {each.without} |\n" for each in described(root))
    return (
        "# Settings\n\nRebrace starts without any. Each is an environment variable.\n\n"
        f"| variable | what it does | without it |\n|---|---|---|\n{rows}"
    )


def _named(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and VARIABLE.fullmatch(node.value):
            yield node.value
