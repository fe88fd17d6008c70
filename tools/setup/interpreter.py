"""Which Python makes the environment."""

from __future__ import annotations

import shutil
import subprocess
import sys

OLDEST = (3, 11)
NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")
MISSING = (
    f"Rebrace needs Python 3.11 or newer; this one is {sys.version_info[0]}.{sys.version_info[1]}.\n"
    "Install a newer Python, or name one: make run PYTHON=/path/to/python3.12"
)


def is_recent(version: tuple[int, ...]) -> bool:
    """Whether a version is one that Rebrace runs on."""
    return version[:2] >= OLDEST


def find_recent() -> str | None:
    """The path of a newer Python on this machine, or None.

    A name on the path can be a switch that refuses to start, so each is tried before it is believed.
    """
    for name in NAMES:
        path = shutil.which(name)
        if path and subprocess.call([path, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return path
    return None
