"""The server is killed in the middle of a session, again and again: what it acknowledged is there afterwards."""

from __future__ import annotations

import re
import threading
import time
from http.client import HTTPException
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from tests.service.running import Visitor, free_port, kill_group, warm

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KILLS = 50
FORM = re.compile(r'<form method="post" action="/session/set/"[^>]*>.*?</form>', re.DOTALL)
FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


class Training:
    """Someone who trains, whatever happens to the server."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.acknowledged: set[str] = set()
        self.sets = 0

    def begin(self) -> None:
        """The first check, and the first step of the session."""
        self.visitor.send("/welcome/age/", {"age": "8"})
        self.visitor.send("/welcome/birth/", {"birth": "vaginal"})
        address = self.visitor.get("/check/full/").headers["location"]
        while address.startswith("/check/"):
            fields = {"answer": "0"} if 'name="answer"' in self.visitor.get(address).text else {"none": "1"}
            address = self.visitor.send(address, fields).headers["location"]
        assert self.visitor.send("/session/start/", {"night": "0"}).headers["location"] == "/session/"

    def go_on(self, after: int, kill: threading.Timer) -> None:
        """Do a set and tell pain until nobody answers any more; the killer sets out after some answers."""
        answered = 0
        try:
            for fact in self._facts():
                if self.visitor.bring(fact).status == 200:
                    self.acknowledged.add(str(fact["id"]))
                    answered += 1
                if answered == after:
                    kill.start()
        except (OSError, HTTPException):
            kill.join()

    def _facts(self) -> Iterator[dict[str, object]]:
        form = FORM.search(self.visitor.get("/session/").text)
        if form and self.visitor.send("/session/set/", {**dict(FIELD.findall(form[0])), "done": "1"}).status == 303:
            self.sets += 1
        while True:
            at = time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime())
            yield {"id": str(uuid4()), "at": at, "kind": "pain_told", "data": {"pain": 2}}


@pytest.mark.timeout(600)
def test_what_was_acknowledged_survives_fifty_kills(tmp_path: Path) -> None:
    port = free_port()
    her = Training(Visitor(port))
    with warm(tmp_path, port) as begin:
        group = begin()
        her.begin()
        for number in range(KILLS):
            killer = threading.Timer(number % 13 / 1000, kill_group, [group])
            her.go_on(1 + number % 4, killer)
            group = begin()
        kept = her.visitor.get("/privacy/export.json").text
        assert her.visitor.get("/session/").status in {200, 303}
    assert her.sets > 0
    assert len(her.acknowledged) >= KILLS
    assert [each for each in her.acknowledged if each not in kept] == []
    assert kept.count('"set_done"') >= her.sets
