"""The stages of the set-up and what each prepares."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.setup import browser, client, environment, locks, pose_model, progress, vision
from tools.setup.environment import House

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def run(house: House) -> None:
    """What `make run` needs."""
    environment.prepare(house, "run")
    client.prepare(house)
    pose_model.prepare(house)
    vision.prepare(house)


def develop(house: House) -> None:
    """What the static checks need."""
    environment.prepare(house, "develop")
    client.prepare(house)
    pose_model.prepare(house)
    vision.prepare(house)


def test(house: House) -> None:
    """What `make test` needs, the browser and Node included."""
    develop(house)
    browser.prepare(house)


def lock(house: House) -> None:
    """Make the lock files again, then install from them."""
    _lock(house)


def upgrade(house: House) -> None:
    """Make the lock files again with the newest releases allowed, then install from them."""
    _lock(house, "--upgrade")


def _lock(house: House, *words: str) -> None:
    if not house.program("uv").exists():
        develop(house)
    locks.make(house, *words)
    test(house)


STAGES: dict[str, Callable[[House], None]] = {
    "run": run,
    "develop": develop,
    "test": test,
    "lock": lock,
    "upgrade": upgrade,
}


def main(words: Sequence[str]) -> int:
    """Prepare the stage that the command line names; returns the exit code."""
    if len(words) != 1 or words[0] not in STAGES:
        print(f"usage: python3 -m tools.setup ({' | '.join(STAGES)})", file=sys.stderr)
        return 2
    house = House(root=Path(__file__).resolve().parents[2])
    try:
        STAGES[words[0]](house)
    except progress.SetupError as error:
        print(f"\nSet-up stopped: {error}", file=sys.stderr)
        return 1
    return 0
