"""The shapes in which schedules, browsers and addresses travel out of the tables."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Browser:
    """A browser as it introduced itself."""

    endpoint: str
    p256dh: str
    auth: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One reminder that a worker has taken on to send."""

    person: int
    id: UUID
    browser: Browser
    digest: bytes
    tries: int
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A request to hold the baby."""

    minutes: int
    made_at: datetime
