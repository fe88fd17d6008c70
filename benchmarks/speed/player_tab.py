"""A tab of a real browser that can lie in the background as a phone's does: spoken to through a pipe.

The test library keeps every page awake and in front, so it cannot be used for this.
"""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, Final

from tools.setup import browser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ASKS: Final = 3
_ANSWERS: Final = 4
_ABOVE: Final = 10
_END: Final = b"\0"


class Tab:
    """The first tab of a browser of its own."""

    def __init__(self, asks: IO[bytes], answers: IO[bytes]) -> None:
        """Speak to the browser whose pipe this is."""
        self._asks, self._answers, self._number = asks, answers, 0
        first = next(each for each in self._ask("Target.getTargets")["targetInfos"] if each["type"] == "page")
        self._target: str = first["targetId"]
        self._session: str = self._ask("Target.attachToTarget", targetId=self._target, flatten=True)["sessionId"]
        self._other: str = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self.front()

    def before_each_page(self, script: str) -> None:
        """Run this before any script of a page."""
        self._ask("Page.enable", self._session)
        self._ask("Page.addScriptToEvaluateOnNewDocument", self._session, source=script)

    def open(self, address: str) -> None:
        """Go there."""
        self._ask("Page.navigate", self._session, url=address)

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever a page says
        """Run a script as if she had touched the page, and hear what it comes to."""
        told = {"expression": script, "awaitPromise": True, "returnByValue": True, "userGesture": True}
        answer = self._ask("Runtime.evaluate", self._session, **told)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"a script of the benchmark failed: {answer['exceptionDetails']['exception']}")
        return answer["result"].get("value")

    def touch(self, across: int, down: int) -> None:
        """Press and let go at a place of the page."""
        for kind in ("mousePressed", "mouseReleased"):
            place = {"type": kind, "x": across, "y": down, "button": "left", "clickCount": 1}
            self._ask("Input.dispatchMouseEvent", self._session, **place)

    def front(self) -> None:
        """Show this tab."""
        self._ask("Target.activateTarget", targetId=self._target)

    def background(self) -> None:
        """Show another tab in front of this one."""
        self._ask("Target.activateTarget", targetId=self._other)

    def _ask(self, method: str, session: str | None = None, **told: object) -> dict[str, Any]:
        self._number += 1
        letter = {"id": self._number, "method": method, "params": told}
        self._asks.write(json.dumps(letter | ({"sessionId": session} if session else {})).encode() + _END)
        while True:
            answer: dict[str, Any] = json.loads(self._hear())
            if answer.get("id") != self._number:
                continue
            if "error" in answer:
                raise RuntimeError(f"{method}: {answer['error']['message']}")
            result: dict[str, Any] = answer.get("result", {})
            return result

    def _hear(self) -> bytes:
        heard = bytearray()
        while (byte := self._answers.read(1)) != _END:
            if not byte:
                raise RuntimeError("the browser has ended")
            heard += byte
        return bytes(heard)


@contextmanager
def open_tab(profile: Path) -> Iterator[Tab]:
    """A browser with this profile; it closes with the block."""
    path = browser.find()
    if path is None:
        raise RuntimeError("there is no browser on this machine: run python -m tools.setup develop")
    asks_read, asks_write = os.pipe()
    answers_read, answers_write = os.pipe()
    # Out of the way of the two numbers at which a browser expects its pipe.
    theirs = [fcntl.fcntl(each, fcntl.F_DUPFD, _ABOVE) for each in (asks_read, answers_write)]
    shell = f'exec "$0" "$@" {_ASKS}<&{theirs[0]} {_ANSWERS}>&{theirs[1]}'
    options = ["--headless", "--no-sandbox", "--no-first-run", "--remote-debugging-pipe", f"--user-data-dir={profile}"]
    process = subprocess.Popen(
        ["/bin/bash", "-c", shell, str(path), *options, "about:blank"], pass_fds=theirs, stderr=subprocess.DEVNULL
    )
    for each in (asks_read, answers_write, *theirs):
        os.close(each)
    with os.fdopen(asks_write, "wb", 0) as asks, os.fdopen(answers_read, "rb") as answers:
        try:
            yield Tab(asks, answers)
        finally:
            process.terminate()
            process.wait()
