"""A Baby Buddy on this machine that holds to the contract of the real one's REST API.

From its source (babybuddy/babybuddy, api/): lists under /api/<kind>/ with a slash at the end, answered as pages of
`count`, `next`, `previous`, `results` by `limit` (100 at first) and `offset`, newest start first; filters `start_min`
and the like take ISO times; `Authorization: Token <token>`; 401 with a `detail` for a token that is none, 403 for a
user without the right to look.
"""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.web.walking import Clock

TOKEN = "0123456789abcdef0123456789abcdef01234567"  # noqa: S105 - a token of the stand-in
PAGE = 100
KINDS = ("feedings", "sleep", "tummy-times", "changes")


@dataclass(slots=True)
class StandIn:
    """What it holds, and how it is in a mood to answer."""

    clock: Clock
    origin: str = ""
    entries: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    asked: list[str] = field(default_factory=list)
    token: str = TOKEN
    status: int | None = None
    """What it answers to everything, instead of what it holds."""
    headers: dict[str, str] = field(default_factory=dict)
    body: str | None = None
    ahead: timedelta = timedelta(0)
    """How far its clock is ahead."""
    may_look: bool = True
    knows_filters: bool = True
    """The first versions did not, and answered everything, newest first."""

    def log(self, kind: str, start: datetime, minutes: float, **more: object) -> dict[str, Any]:
        """Someone logs something."""
        length = timedelta(minutes=minutes)
        number = 1 + max((each["id"] for each in self.entries[kind]), default=0)
        entry = {
            "id": number,
            "child": 1,
            "start": start.isoformat(),
            "end": (start + length).isoformat(),
            "duration": str(length),
            "notes": "a private note",
            "tags": ["a private tag"],
            **more,
        }
        self.entries[kind].append(entry)
        return entry

    def feed(self, start: datetime, minutes: float = 15, method: str = "left breast") -> dict[str, Any]:
        """A feed, as the real one answers it."""
        return self.log("feedings", start, minutes, type="breast milk", method=method, amount=None)

    def answer(self, target: str, authorization: str | None) -> tuple[int, object]:
        """What the real one answers."""
        self.asked.append(target)
        url = urlsplit(target)
        kind = url.path.removeprefix("/api/").removesuffix("/")
        if authorization != f"Token {self.token}":
            detail = "Invalid token." if authorization else "Authentication credentials were not provided."
            return 401, {"detail": detail}
        if not self.may_look:
            return 403, {"detail": "You do not have permission to perform this action."}
        if kind not in self.entries or not url.path.endswith("/"):
            return 404, {"detail": "Not found."}
        return self._page(kind, {name: values[0] for name, values in parse_qs(url.query).items()})

    def _page(self, kind: str, query: dict[str, str]) -> tuple[int, object]:
        strange = set(query) - {"start_min", "limit", "offset"}
        assert not strange, strange
        least = datetime.fromisoformat(query["start_min"])
        found = [
            each
            for each in self.entries[kind]
            if not self.knows_filters or datetime.fromisoformat(each["start"]) >= least
        ]
        found.sort(key=lambda each: datetime.fromisoformat(each["start"]), reverse=True)
        limit, offset = int(query.get("limit", PAGE)), int(query.get("offset", 0))
        following = {**query, "offset": offset + limit}
        more = f"{self.origin}/api/{kind}/?{urlencode(following)}" if offset + limit < len(found) else None
        return 200, {"count": len(found), "next": more, "previous": None, "results": found[offset : offset + limit]}


@contextmanager
def stand_in(clock: Clock) -> Iterator[StandIn]:
    """A Baby Buddy on a port of its own."""
    baby_buddy = StandIn(clock)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, told = baby_buddy.answer(self.path, self.headers["Authorization"])
            status = baby_buddy.status or status
            body = (json.dumps(told) if baby_buddy.body is None else baby_buddy.body).encode()
            self.send_response_only(status)
            self.send_header("Date", format_datetime(baby_buddy.clock.now + baby_buddy.ahead, usegmt=True))
            for name, value in {**baby_buddy.headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    baby_buddy.origin = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield baby_buddy
    finally:
        server.shutdown()
        server.server_close()
