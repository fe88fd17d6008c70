"""A server that is renewed while a phone knows it: a second edition of the app, at the same address."""

from __future__ import annotations

import shutil
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import rebrace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Frame, Page

PACKAGE: Final = Path(rebrace.__file__).resolve().parent
VERSION: Final = "9.9.9"
SECOND: Final = "second"
_BUILT: Final = ("client", "pose")
_HOP: Final = frozenset({"transfer-encoding", "connection", "keep-alive", "server", "date"})
_SEEN: Final = """() => [
  document.querySelector("meta[name='edition']")?.content ?? "first",
  getComputedStyle(document.documentElement).getPropertyValue("--edition").trim() || "first",
]"""


def seen(page: Page | Frame) -> set[str]:
    """The editions of a page: of its template, and of its style."""
    return set(page.evaluate(_SEEN))


def write_second(into: Path) -> Path:
    """A copy of the package in which engine, content, screens and style are of another edition."""
    copy = into / "rebrace"
    shutil.copytree(PACKAGE, copy, ignore=lambda folder, names: _left_out(Path(folder), names))
    for each in _BUILT:
        _link(PACKAGE / "screens" / each, copy / "screens" / each)
    _change(copy / "engine/vocabulary/version.py", rebrace.__version__, VERSION)
    _change(copy / "__init__.py", rebrace.__version__, VERSION)
    _change(copy / "screens/templates/layout.html", "<head>", f'<head><meta name="edition" content="{SECOND}">')
    _change(copy / "screens/static/rebrace.css", ":root {", f":root {{ --edition: {SECOND};")
    _change(copy / "content/posture/posture.toml", "\n", "\n# A second edition.\n")
    return into


def _link(built: Path, into: Path) -> None:
    """The same files in folders of their own: what packs a folder does not go through a link to it."""
    shutil.copytree(built, into, copy_function=lambda file, link: Path(link).symlink_to(file))


def _left_out(folder: Path, names: list[str]) -> list[str]:
    return [each for each in names if each == "__pycache__" or (folder.name == "screens" and each in _BUILT)]


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, file
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@dataclass(slots=True)
class Line:
    """The one address under which a phone knows the app, whoever serves it; it can break off."""

    address: str
    to: str
    breaks: str | None = None
    """Part of the addresses whose answers break off in the middle."""
    broken: threading.Event = field(default_factory=threading.Event)
    gone: bool = False
    """Nobody answers any more: a new service worker does not hear of the browser's aeroplane mode."""

    def renew(self, to: str) -> None:
        self.to = to

    def break_at(self, part: str | None) -> None:
        """Break answers off from now on, or no more."""
        self.broken.clear()
        self.breaks = part


@contextmanager
def open_line(to: str) -> Iterator[Line]:
    """A line to a server; it ends with the block."""
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        line = Line(f"http://127.0.0.1:{server.server_port}", to)
        server.RequestHandlerClass = _handler(line)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield line
        server.shutdown()


def _handler(line: Line) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Hands each request on, and each answer back."""

        def do_GET(self) -> None:
            self.hand_on()

        def do_POST(self) -> None:
            self.hand_on()

        def hand_on(self) -> None:
            # Between two editions nobody is there, and a phone may have gone meanwhile.
            with suppress(OSError):
                if not line.gone:
                    self.fetch()
            self.close_connection = True

        def fetch(self) -> None:
            behind = HTTPConnection(urlsplit(line.to).netloc)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            behind.request(self.command, self.path, body, dict(self.headers.items()))
            answer = behind.getresponse()
            whole = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in _HOP | {"content-length"}:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(whole)))
            self.end_headers()
            breaks = line.breaks is not None and line.breaks in self.path
            self.wfile.write(whole[: len(whole) // 2] if breaks else whole)
            if breaks:
                line.broken.set()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the library calls
            """Drop the line."""

    return Handler
