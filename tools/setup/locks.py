"""Makes the lock files again from pyproject.toml and package.json."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tools.setup import node, progress
from tools.setup.environment import ONLINE, House

if TYPE_CHECKING:
    from pathlib import Path

OLDEST_PYTHON = "3.11"


def make(house: House, *words: str) -> None:
    """Resolve every dependency again, newest first; extra words go to the resolver (`--upgrade`).

    The locks for running and installing take their versions from the one for developing, so that what was tested is
    what runs.
    """
    develop = house.lock("develop")
    _resolve(house, "develop", "pyproject.toml", "--group", "develop", "--extra", "vision", *words)
    _resolve(house, "run", "pyproject.toml", "--group", "build", "--constraints", str(develop), *words)
    _resolve(house, "installer", "--group", "installer", "--constraints", str(develop), *words)
    found = node.find()
    if found:
        with progress.step("lock package.json"):
            progress.run([*found.npm, "install", "--package-lock-only"], cwd=house.root, mend=ONLINE)
            forget_funding(house.root / "package-lock.json")
    for lock in (develop, house.lock("run"), house.lock("installer"), house.root / "package-lock.json"):
        refuse_hosts(lock)


def _resolve(house: House, name: str, *words: str) -> None:
    with progress.step(f"lock requirements/{name}.lock"):
        progress.run(
            [
                *(str(house.program("uv")), "pip", "compile", "--quiet"),
                *("--universal", "--generate-hashes", "--no-header", "--no-annotate"),
                *("--python-version", OLDEST_PYTHON, "--output-file", str(house.lock(name)), *words),
            ],
            cwd=house.root,
            mend=ONLINE,
        )


def forget_funding(lock: Path) -> None:
    """Leave out where packages ask for money: addresses that installing does not need."""
    locked = json.loads(lock.read_text(encoding="utf-8"))
    for package in locked["packages"].values():
        package.pop("funding", None)
    lock.write_text(json.dumps(locked, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def refuse_hosts(lock: Path) -> None:
    """Raise SetupError when a lock file says where a package comes from."""
    named = re.search(r"https?://[^\s\"']+", lock.read_text(encoding="utf-8"))
    if named:
        raise progress.SetupError(
            f"{lock.name} names a host: {json.dumps(named.group())}. Lock files carry names and hashes only."
        )
