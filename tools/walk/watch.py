"""What a browser must never do on our pages: ask another host, break its own rules, or complain."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Request, Response

_INSIDE = frozenset({"data", "blob", "about"})
"""Addresses that leave the browser for nowhere."""
_SERVER_TROUBLE = 500
_REFUSED = "Failed to load resource"
"""How the browser tells of an answer between 400 and 599; ours say on the page what is wrong."""


@dataclass  # without slots: the browser's library hangs its own marks on whoever listens
class Watch:
    """Everything that went wrong in one browser context, in sentences."""

    address: str
    complaints: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> Watch:
        """Watch a context from now on."""
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", lambda trouble: self._error(trouble.error))
        return self

    def _request(self, request: Request) -> None:
        there = urlsplit(request.url)
        if there.scheme not in _INSIDE and f"{there.scheme}://{there.netloc}" != self.address:
            self.complaints.append(f"asked another host: {request.method} {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= _SERVER_TROUBLE:
            self.complaints.append(f"{response.status} for {response.request.method} {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(_REFUSED):
            self.complaints.append(f"console: {message.text}")

    def _error(self, trouble: Error) -> None:
        self.complaints.append(f"script: {trouble.message}")
