"""Asking a Baby Buddy server: its token, its filters, its pages, and all the ways in which it may not answer.

Its list addresses take `start_min` and answer pages of `limit` entries from an `offset` on, newest first. The address
of the next page is worked out here rather than taken from the answer, which could lead elsewhere.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

import requests
from django.conf import settings

from rebrace.web.babybuddy.entries import Entry, Kind, entry, results
from rebrace.web.outgoing import sessions
from rebrace.web.outgoing.reach import OutOfReachError

_PAGE: Final = 100
_PAGES_MOST: Final = 5
_BYTES_MOST: Final = 1_000_000
_CHUNK: Final = 65_536
_FOUND: Final = 200
_TOKEN_REFUSED: Final = {401, 403}
_BUSY: Final = 429


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What it told."""

    entries: tuple[Entry, ...]
    ahead: int
    """Seconds that its clock is ahead of ours."""
    whole: bool
    """There were not more entries than are read at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Why it told nothing: `token`, `not_baby_buddy`, `not_allowed` or `silent`."""

    code: str
    wait: int | None = None
    """Seconds that it asked us to wait."""


class _UnreadError(Exception):
    def __init__(self, code: str, wait: int | None = None) -> None:
        super().__init__(code)
        self.unread = Unread(code=code, wait=wait)


def read(address: str, token: str, *, since: datetime, now: datetime) -> Read | Unread:
    """Everything that was logged since a time."""
    if not sessions.may_read_from(address, settings.REACH):
        return Unread(code="not_allowed")
    found: list[Entry] = []
    whole, ahead = True, 0
    try:
        with sessions.to_baby_buddy(settings.REACH) as session:
            session.headers.update({"Authorization": f"Token {token}", "Accept": "application/json"})
            for kind in Kind:
                entries, complete, ahead = _all(session, f"{address.rstrip('/')}/api/{kind}/", kind, since, now)
                found += entries
                whole = whole and complete
    except _UnreadError as error:
        return error.unread
    return Read(entries=tuple(found), ahead=ahead, whole=whole)


def _all(
    session: requests.Session, url: str, kind: Kind, since: datetime, now: datetime
) -> tuple[list[Entry], bool, int]:
    """All pages of one kind, whether they were all, and how far ahead the clock there is."""
    entries: dict[int, Entry] = {}
    ahead = 0
    for page in range(_PAGES_MOST):
        asked = {"start_min": since.isoformat(), "limit": str(_PAGE), "offset": str(page * _PAGE)}
        raws, ahead = _page(session, url, asked, now)
        found = [each for raw in raws if (each := entry(raw, kind)) is not None]
        entries.update({each.id: each for each in found if each.start >= since})
        # An older server does not know the filter: it is left alone as soon as it has reached back far enough.
        if len(raws) < _PAGE or any(each.start < since for each in found):
            return [*entries.values()], True, ahead
    return [*entries.values()], False, ahead


def _page(session: requests.Session, url: str, asked: dict[str, str], now: datetime) -> tuple[list[object], int]:
    try:
        with session.get(url, params=asked, timeout=sessions.WAIT, stream=True) as answer:
            _refuse(answer)
            text = _body(answer)
            raws = results(json.loads(text))
    except requests.ConnectionError as error:
        raise _UnreadError("not_allowed" if _is_out_of_reach(error) else "silent") from None
    except OutOfReachError:
        raise _UnreadError("not_allowed") from None
    except (requests.RequestException, OSError):
        raise _UnreadError("silent") from None
    except (ValueError, RecursionError):
        raise _UnreadError("not_baby_buddy") from None
    if raws is None:
        raise _UnreadError("not_baby_buddy")
    return raws, _ahead(answer.headers.get("Date", ""), now)


def _refuse(answer: requests.Response) -> None:
    status = answer.status_code
    if status == _FOUND:
        return
    if status in _TOKEN_REFUSED:
        raise _UnreadError("token")
    if status == _BUSY or status >= 500:  # noqa: PLR2004 - HTTP's own border
        asked = answer.headers.get("Retry-After", "")
        raise _UnreadError("silent", int(asked[:6]) if asked.isascii() and asked.isdigit() else None)
    raise _UnreadError("not_baby_buddy")


def _body(answer: requests.Response) -> bytes:
    """The answer, unless it is longer than any page of entries."""
    whole = b""
    for chunk in answer.iter_content(_CHUNK):
        whole += chunk
        if len(whole) > _BYTES_MOST:
            raise _UnreadError("not_baby_buddy")
    return whole


def _ahead(date: str, now: datetime) -> int:
    try:
        return round((parsedate_to_datetime(date).astimezone(UTC) - now).total_seconds())
    except ValueError:
        return 0


def _is_out_of_reach(error: BaseException) -> bool:
    """Somewhere in what went wrong is our own refusal."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, OutOfReachError) or any(isinstance(each, OutOfReachError) for each in seen.args):
            return True
        seen = seen.__cause__ or seen.__context__
    return False
