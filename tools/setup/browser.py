"""The browser of the tests: the machine's Chromium, else the distribution's package, else Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from tools.setup import progress, system

if TYPE_CHECKING:
    from tools.setup.environment import House

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
MEND = (
    "The tests need a browser. Install Chromium with your system's package manager "
    "(Debian and Ubuntu: sudo apt-get install chromium), then try again."
)
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as driver: print(driver.chromium.executable_path)"
)


def find() -> str | None:
    """The path of the machine's own Chromium, or None.

    REBRACE_BROWSER names another one.
    """
    named = os.environ.get("REBRACE_BROWSER")
    return named or next((path for path in map(shutil.which, NAMES) if path), None)


def prepare(house: House) -> None:
    """See to it that a browser is there."""
    if find() or _playwright_has_its_own(house):
        return
    if system.may_install():
        with progress.step("install Chromium from the distribution"):
            system.install("chromium", cwd=house.root, mend=MEND)
        return
    with progress.step("fetch Playwright's Chromium"):
        progress.run([house.program("playwright"), "install", "chromium"], cwd=house.root, mend=MEND)


def _playwright_has_its_own(house: House) -> bool:
    answer = subprocess.run(
        [str(house.program("python")), "-c", ASK_PLAYWRIGHT], capture_output=True, text=True, check=False
    )
    return answer.returncode == 0 and Path(answer.stdout.strip()).is_file()
