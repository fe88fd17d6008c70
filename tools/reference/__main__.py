"""Write docs/reference from the code, or with `--check` say which page is out of date."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.reference import checks, commands, dependencies, make, openapi, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path("docs/reference")
PAGES: dict[str, Callable[[Path], str]] = {
    "checks.md": checks.page,
    "commands.md": commands.page,
    "dependencies.md": dependencies.page,
    "make.md": make.page,
    "openapi.json": openapi.page,
    "settings.md": settings.page,
}
FOOT = "\n---\nWritten by `make reference` from the code; edits here are lost.\n"


def text(name: str, root: Path) -> str:
    """A page as it should stand; JSON has no place for a foot."""
    return PAGES[name](root) + (FOOT if name.endswith(".md") else "")


def outdated(root: Path) -> list[str]:
    """The pages whose text is not what the code says now."""
    return [name for name in PAGES if _read(root / FOLDER / name) != text(name, root)]


def write(root: Path) -> None:
    """Write every page."""
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for name in PAGES:
        (root / FOLDER / name).write_text(text(name, root), encoding="utf-8")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def main(words: Sequence[str]) -> int:
    """Write the pages, or check them; returns 1 if a checked page is out of date."""
    if "--check" not in words:
        write(ROOT)
        return 0
    late = outdated(ROOT)
    for name in late:
        print(f"{FOLDER / name} is out of date: run `make reference`")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
