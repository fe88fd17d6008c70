"""A push service on this machine, and a browser with real keys that can read what comes."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What the push service was given."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class PushService:
    """A push service that writes everything down."""

    origin: str
    messages: list[Message] = field(default_factory=list)
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    """What it answers next, one after the other; 201 when nothing is here."""
    hang: threading.Event = field(default_factory=threading.Event)
    """Set while it takes messages and never answers."""
    slowly: float = 0.0
    """Seconds that it takes over each message."""
    asked: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)


@contextmanager
def push_service() -> Iterator[PushService]:
    """A push service on a port of its own."""
    service = PushService("")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            service.messages.append(Message(path=self.path, headers=headers, body=body))
            service.asked.set()
            while service.hang.is_set() and not service.over.wait(0.02):
                pass
            service.over.wait(service.slowly)
            status, extra = service.answers.pop(0) if service.answers else (201, {})
            self.send_response(status)
            for name, value in {**extra, "Content-Length": "0"}.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    service.origin = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield service
    finally:
        service.over.set()
        server.shutdown()
        server.server_close()


class Subscriber:
    """A browser with keys of its own."""

    def __init__(self, service: PushService, name: str = "phone") -> None:
        self.endpoint = f"{service.origin}/push/{name}"
        self.private = ec.generate_private_key(ec.SECP256R1())
        self.secret = hashlib.sha256(name.encode()).digest()[:16]

    def introduction(self) -> dict[str, Any]:
        """What `PushSubscription.toJSON` gives."""
        point = self.private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        keys = {"p256dh": _text(point), "auth": _text(self.secret)}
        return {"endpoint": self.endpoint, "expirationTime": None, "keys": keys}

    def read(self, message: Message) -> dict[str, Any]:
        """Decrypt a message, as a browser does."""
        plain = http_ece.decrypt(message.body, private_key=self.private, auth_secret=self.secret, version="aes128gcm")
        told: dict[str, Any] = json.loads(plain)
        return told


def claims(message: Message, public_key: str) -> dict[str, Any]:
    """What the sender says of itself, its signature checked with the key that the browser subscribed with."""
    token = message.headers["authorization"].removeprefix("vapid t=").partition(",")[0]
    head, body, signature = token.split(".")
    raw = _raw(signature)
    signed = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _raw(public_key))
    key.verify(signed, f"{head}.{body}".encode(), ec.ECDSA(SHA256()))
    told: dict[str, Any] = json.loads(_raw(body))
    return told


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _raw(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
