"""The page of static checks, read from the tool that runs them."""

from __future__ import annotations

from pathlib import Path

from tools.check import CHECKS, ROOT


def page(root: Path) -> str:  # noqa: ARG001 - every page is made from the project's folder
    """The page as Markdown."""
    rows = "".join(f"| {check.name} | `{_shown(check.command)}` | {check.asks} |\n" for check in CHECKS)
    return (
        "# Static checks\n\n`make check` runs them all, then every test. One alone: "
        '`.venv/bin/python -m tools.check "engine purity"`.\n\n'
        f"| check | command | it asks |\n|---|---|---|\n{rows}"
    )


def _shown(command: tuple[str, ...]) -> str:
    program, *words = command
    if words and words[0].startswith(f"{ROOT}/"):
        return " ".join((Path(program).name, words[0].removeprefix(f"{ROOT}/"), *words[1:]))
    return " ".join((f".venv/bin/{Path(program).name}", *words))
