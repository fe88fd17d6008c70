"""A file over 400 lines or a function over 50 is a question; its answer stands in exceptions.toml, or it is split."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.gates import exceptions, sources
from tools.gates.exceptions import Excepted
from tools.gates.finding import Finding, report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST_FILE = 400
LONGEST_FUNCTION = 50


def findings(root: Path) -> list[Finding]:
    """Everything too long without a reason, and every reason that is no longer needed."""
    excused = exceptions.read(root, "size", "function")
    long = dict(_too_long(root))
    unanswered = [finding for place, finding in long.items() if place not in excused]
    idle = [
        Finding(path=exceptions.FILE, line=1, complaint=f"{each.path} {each.part} is short: drop its exception")
        for each in sorted(excused - long.keys(), key=lambda each: (each.path, each.part))
    ]
    return unanswered + idle


def _too_long(root: Path) -> Iterator[tuple[Excepted, Finding]]:
    for path in sources.files(root, suffixes=(".py", ".ts")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(root)
        if "migrations" in name.parts:
            continue
        lines = text.count("\n")
        if lines > LONGEST_FILE:
            complaint = f"{lines} lines; a file has at most {LONGEST_FILE}"
            yield (
                Excepted(path=name.as_posix(), part=""),
                Finding(path=name, line=1, complaint=complaint),
            )
        if path.suffix == ".py":
            yield from _long_functions(text, name)


def _long_functions(text: str, name: Path) -> Iterator[tuple[Excepted, Finding]]:
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > LONGEST_FUNCTION:
            complaint = f"{node.name} has {lines} lines; a function has at most {LONGEST_FUNCTION}"
            yield (
                Excepted(path=name.as_posix(), part=node.name),
                Finding(path=name, line=node.lineno, complaint=complaint),
            )


def main(words: Sequence[str]) -> int:
    """Check the project in the named folder, or in this one."""
    return report("files and functions are short", findings(Path(words[0] if words else ".")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
