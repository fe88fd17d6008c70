"""Packages of the machine's own distribution, where we are allowed to install them."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from tools.setup import progress

if TYPE_CHECKING:
    from pathlib import Path


def may_install() -> bool:
    """Whether this is a Debian or Ubuntu and we are its administrator."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(package: str, *, cwd: Path, mend: str) -> None:
    """Install one package of the distribution; `mend` is the advice if that fails."""
    progress.run(["apt-get", "update", "-qq"], cwd=cwd, mend=mend)
    progress.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", package], cwd=cwd, mend=mend)
