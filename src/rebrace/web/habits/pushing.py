"""Sending one reminder through the push service of a browser. It carries no word about her."""

import base64
import json
import logging
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from typing import TYPE_CHECKING, Final

import requests
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

from rebrace.web.habits.rows import Browser, Parcel
from rebrace.web.outgoing import sessions

if TYPE_CHECKING:
    from py_vapid import Vapid

_TRIES_MOST: Final = 6
_FIRST_WAIT: Final = timedelta(minutes=1)
_LONGEST_WAIT: Final = timedelta(hours=6)
_POINT_BYTES: Final = 65
_SECRET_BYTES: Final = 16
_GONE: Final = {404, 410}
_BUSY: Final = 429
_BROKEN: Final = 500
_TAKEN: Final = {200, 201, 202, 204}
_TOPIC: Final = "reminder"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The push service took it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """The browser no longer wants any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """It was not taken now; it may be later."""

    wait: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """It will never be taken."""


Outcome = Taken | Gone | Later | Refused


def is_sound(browser: Browser) -> bool:
    """What a browser sent can be an address at a push service, with keys of the right form."""
    return (
        sessions.may_push_to(browser.endpoint, settings.REACH)
        and _is_point(browser.p256dh)
        and len(_bytes(browser.auth)) == _SECRET_BYTES
    )


@cache
def public_key() -> str:
    """The public half of our key, as browsers take it."""
    point = _private().public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).decode("ascii").rstrip("=")


def send(parcel: Parcel, text: str, now: datetime) -> Outcome:
    """Send one parcel, once, and say what became of it."""
    from pywebpush import WebPusher, WebPushException

    browser = parcel.browser
    keys = {"p256dh": browser.p256dh, "auth": browser.auth}
    left = max(0, int((parcel.until - now).total_seconds()))
    headers = {**_signed(browser.endpoint, now), "Topic": _TOPIC, "Urgency": "normal"}
    try:
        with sessions.to_push_service(settings.REACH) as session:
            answer = WebPusher({"endpoint": browser.endpoint, "keys": keys}, requests_session=session).send(
                message(text), headers, ttl=left, timeout=sessions.WAIT
            )
    except (WebPushException, ValueError):
        return Refused()
    except (requests.RequestException, OSError):
        return _later(parcel.tries, None)
    return _outcome(answer, parcel, now) if isinstance(answer, requests.Response) else Refused()


def message(text: str) -> str:
    """What travels: a sentence that is the same for everyone, and the page to open."""
    return json.dumps({"title": "Rebrace", "body": text, "tag": _TOPIC, "to": "/"}, ensure_ascii=False)


def _outcome(answer: requests.Response, parcel: Parcel, now: datetime) -> Outcome:
    status = answer.status_code
    if status in _TAKEN:
        return Taken()
    if status in _GONE:
        return Gone()
    if status == _BUSY or status >= _BROKEN:
        return _later(parcel.tries, _asked(answer.headers.get("Retry-After", ""), now))
    _log.warning("a push service answered %s", status)
    return Refused()


def _later(tries: int, asked: timedelta | None) -> Outcome:
    """Twice as long each time, and never sooner than the push service asked for."""
    if tries + 1 >= _TRIES_MOST:
        return Refused()
    wait = _FIRST_WAIT * 2**tries
    return Later(wait=min(max(wait, asked or wait), _LONGEST_WAIT))


def _asked(header: str, now: datetime) -> timedelta | None:
    """`Retry-After`, which is seconds or a date."""
    if header.isascii() and header.isdigit():
        return min(timedelta(seconds=int(header[:6])), _LONGEST_WAIT)
    try:
        return max(timedelta(0), parsedate_to_datetime(header).replace(tzinfo=UTC) - now)
    except ValueError:
        return None


def _signed(endpoint: str, now: datetime) -> dict[str, str]:
    scheme, _, rest = endpoint.partition("://")
    claims = {
        "aud": f"{scheme}://{rest.partition('/')[0]}",
        "sub": settings.PUSH_CONTACT,
        "exp": int((now + timedelta(hours=12)).timestamp()),
    }
    headers: dict[str, str] = _vapid().sign(claims)
    return headers


@cache
def _vapid() -> "Vapid":
    from py_vapid import Vapid

    return Vapid.from_raw(settings.PUSH_KEY.encode("ascii"))


def _private() -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(_bytes(settings.PUSH_KEY), "big"), ec.SECP256R1())


def _is_point(text: str) -> bool:
    point = _bytes(text)
    if len(point) != _POINT_BYTES:
        return False
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    except ValueError:
        return False
    return True


def _bytes(text: str) -> bytes:
    """Bytes of URL-safe base 64 with or without padding; none where it is not that."""
    try:
        return base64.b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4), altchars=b"-_", validate=True)
    except ValueError:
        return b""
