"""A real browser with a profile of its own that is killed like a phone whose battery dies, and started again."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import BrowserType, Error, Page

from tools.walk import chromium
from tools.walk.phone import HEIGHT, WIDTH

WAIT = 20.0
OPTIONS = (
    "--headless",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--in-process-gpu",
    "--renderer-process-limit=1",
    "--blink-settings=imagesEnabled=false",
    "--remote-debugging-port=0",
)


class Life:
    """The browser from one start to the next kill."""

    def __init__(self, process: subprocess.Popen[bytes], page: Page) -> None:
        self.process = process
        self.page = page

    def kill(self) -> None:
        """No word of farewell: all its processes are gone at once."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@contextmanager
def lived(browsers: BrowserType, profile: Path) -> Iterator[Life]:
    """Start the browser with this profile; whatever is left of it at the end of the block is killed."""
    profile.mkdir(exist_ok=True)
    door = profile / "DevToolsActivePort"
    door.unlink(missing_ok=True)
    told = chromium.launch_options()
    path = told.get("executable_path") or browsers.executable_path
    process = subprocess.Popen(
        [path, *told["args"], *OPTIONS, f"--user-data-dir={profile}", f"--window-size={WIDTH},{HEIGHT}", "about:blank"],
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        browser = browsers.connect_over_cdp(f"http://127.0.0.1:{port(door)}")
        life = Life(process, browser.contexts[0].pages[0])
        try:
            yield life
        finally:
            life.kill()
            with suppress(Error):
                browser.close()
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def port(door: Path) -> int:
    """Where the browser can be spoken to, once it says so."""
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        with suppress(OSError, IndexError, ValueError):
            return int(door.read_text(encoding="ascii").splitlines()[0])
        time.sleep(0.02)
    message = "the browser did not say where it can be spoken to"
    raise TimeoutError(message)
