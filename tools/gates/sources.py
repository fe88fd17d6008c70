"""Which files the gates look at: everything that git keeps or would keep."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def files(root: Path, *, suffixes: tuple[str, ...] = ()) -> Iterator[Path]:
    """The project's files under a folder, sorted, ignored ones left out; with no suffix given, all of them."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in sorted(set(listed.stdout.split("\0")) - {""}):
        path = root / name
        if path.is_file() and (not suffixes or path.suffix in suffixes):
            yield path
