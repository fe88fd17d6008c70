"""Run every static check, report each with its time, and fail at the end if any is red."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.setup import node

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
BIN = Path(PYTHON).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check: the question it asks, and the command whose exit code is its answer."""

    name: str
    asks: str
    command: tuple[str, ...]


def program(name: str, *words: str) -> tuple[str, ...]:
    """A program of the environment, with its words."""
    return (str(BIN / name), *words)


def module(name: str, *words: str) -> tuple[str, ...]:
    """A tool of the project, with its words."""
    return (PYTHON, "-m", name, *words)


def script(name: str, *words: str) -> tuple[str, ...]:
    """A program of node_modules, with its words."""
    found = node.find()
    return (*(found.node if found else ("node",)), str(ROOT / "node_modules" / name), *words)


CHECKS = (
    Check(
        name="format",
        asks="Is everything laid out by the formatter?",
        command=program("ruff", "format", "--check", "--quiet", "."),
    ),
    Check(
        name="lint",
        asks="Does every rule hold, or is its exception explained?",
        command=program("ruff", "check", "--quiet", "."),
    ),
    Check(name="types", asks="Do the types fit, strictly?", command=program("mypy")),
    Check(
        name="imports",
        asks="Do imports point the ways that ARCHITECTURE.md allows?",
        command=program("lint-imports"),
    ),
    Check(
        name="engine purity",
        asks="Does the engine leave the world outside alone?",
        command=module("tools.gates.purity"),
    ),
    Check(
        name="sizes",
        asks="Are files and functions short, or is their length explained?",
        command=module("tools.gates.sizes"),
    ),
    Check(name="words", asks="Is every word one that may stand here?", command=module("tools.gates.words")),
    Check(
        name="templates",
        asks="Are the templates well formed?",
        command=program("djlint", "src/rebrace", "--lint", "--quiet"),
    ),
    Check(
        name="client lint",
        asks="Does the phone's part hold its rules, and is it laid out by its formatter?",
        command=script("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "client", "vite.config.ts"),
    ),
    Check(
        name="client types",
        asks="Do the types of the phone's part fit, strictly?",
        command=script("typescript/bin/tsc", "--noEmit"),
    ),
    Check(
        name="content",
        asks="Is every exercise, rule, number, source and word in place?",
        command=program("rebrace", "content", "check"),
    ),
    Check(
        name="generated files",
        asks="Do generated pages say what the code says?",
        command=module("tools.reference", "--check"),
    ),
)


def run(check: Check) -> bool:
    """Run one check; its output is shown only when it is red."""
    began = time.monotonic()
    done = subprocess.run(check.command, cwd=ROOT, capture_output=True, text=True, check=False)
    green = done.returncode == 0
    print(f"  {time.monotonic() - began:6.1f} s  {check.name}{'' if green else '  RED'}", flush=True)
    if not green:
        print(done.stdout + done.stderr, flush=True)
    return green


def main(names: Sequence[str]) -> int:
    """Run the named checks, or all; returns 1 if any is red, 2 for an unknown name."""
    unknown = set(names) - {check.name for check in CHECKS}
    if unknown:
        print(f"no check is called {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    chosen = [check for check in CHECKS if not names or check.name in names]
    red = [check.name for check in chosen if not run(check)]
    if red:
        print(f"red: {', '.join(red)}", flush=True)
    return 1 if red else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
