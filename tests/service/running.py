"""The real server in a process of its own, and the real commands."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).resolve().parents[2]
REBRACE = str(Path(sys.executable).parent / "rebrace")
PATIENCE = 30
"""Seconds until a server that does not answer has failed."""


def environment(home: Path | str, **variables: str) -> dict[str, str]:
    """A machine on which nothing was set but these."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("REBRACE", "DJANGO", "DATABASE"))}
    return {**ours, "REBRACE_HOME": str(home), **variables}


def run(home: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    process = subprocess.Popen(
        [REBRACE, *words],
        env=environment(home, **variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        out, err = process.communicate(timeout=PATIENCE)
    finally:
        Server(process, 0).kill()
    return subprocess.CompletedProcess(words, process.returncode, out, err)


def free_port() -> int:
    """A port that nobody has."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@dataclass(slots=True)
class Server:
    """A running server."""

    process: subprocess.Popen[Any]
    port: int
    ready_after: float = 0.0

    def kill(self) -> None:
        """End it and its workers at once, without a word."""
        kill_group(self.process.pid)
        self.process.wait()


@contextmanager
def serving(home: Path, *words: str, port: int | None = None, **variables: str) -> Iterator[Server]:
    """A server that answers; it is killed with the block."""
    server = start(home, *words, port=port, **variables)
    try:
        yield server
    finally:
        server.kill()


def start(home: Path, *words: str, port: int | None = None, **variables: str) -> Server:
    """Start a server and wait until it answers."""
    port = port or free_port()
    began = time.monotonic()
    process = subprocess.Popen(
        [REBRACE, "serve", "--port", str(port), *words],
        env=environment(home, **variables),
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    server = Server(process, port)
    try:
        wait_for(port, process)
    except BaseException:
        server.kill()
        raise
    server.ready_after = time.monotonic() - began
    return server


def wait_for(port: int, process: subprocess.Popen[Any]) -> None:
    """Wait until a server answers, as long as its process lives."""
    until = time.monotonic() + PATIENCE
    while not answers(port):
        assert process.poll() is None, "the server has ended; its own message stands on standard error"
        assert time.monotonic() < until, "the server does not answer"
        time.sleep(0.02)


@contextmanager
def warm(home: Path, port: int) -> Iterator[Callable[[], int]]:
    """A server that can be started again and again; each start gives the process group to kill."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.service.warm", str(port)],
        cwd=ROOT,
        env=environment(home, PYTHONPATH=str(ROOT)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    groups: list[int] = []

    def begin() -> int:
        assert process.stdin
        assert process.stdout
        process.stdin.write("again\n")
        process.stdin.flush()
        groups.append(int(process.stdout.readline()))
        wait_for(port, process)
        return groups[-1]

    try:
        yield begin
    finally:
        for group in groups:
            kill_group(group)
        process.kill()
        process.communicate()


def kill_group(group: int) -> None:
    """End a server and its workers at once, without a word."""
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


def answers(port: int) -> bool:
    """The server gives its first page."""
    try:
        return Visitor(port).get("/").status == 200
    except (OSError, HTTPException):
        return False


@dataclass(frozen=True, slots=True)
class Page:
    """An answer over HTTP."""

    status: int
    headers: dict[str, str]
    cookies: SimpleCookie
    text: str


@dataclass(slots=True)
class Visitor:
    """A browser of few words, over real connections."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    form_token: str = ""

    def get(self, path: str) -> Page:
        """Load a page."""
        return self._ask("GET", path, None, {})

    def send(self, path: str, fields: Mapping[str, str], *, form: str | None = None) -> Page:
        """Send a form."""
        whole = {"csrfmiddlewaretoken": self.token(), "form": form or str(uuid4()), **fields}
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode(whole), kind)

    def bring(self, *facts: object) -> Page:
        """Send facts to the API."""
        more = {"Content-Type": "application/json", "X-CSRFToken": self.token()}
        return self._ask("POST", "/api/facts", json.dumps({"facts": facts}), more)

    def token(self) -> str:
        """The form token of a page, kept as an open page keeps it."""
        if not self.form_token:
            found = _TOKEN.search(self.get("/welcome/age/").text)
            assert found
            self.form_token = found[1]
        return self.form_token

    def _ask(self, method: str, path: str, body: str | None, more: Mapping[str, str]) -> Page:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, {**more, **self.headers, "Cookie": cookies})
            answer = connection.getresponse()
            headers = {name.lower(): value for name, value in answer.getheaders()}
            page = Page(answer.status, headers, SimpleCookie(), answer.read().decode(errors="replace"))
            for value in answer.headers.get_all("set-cookie") or []:
                page.cookies.load(value)
        finally:
            connection.close()
        self.cookies.update({name: morsel.value for name, morsel in page.cookies.items()})
        return page


_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]*)"')
