"""The shapes in which connections travel out of the table."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Connected:
    """A connection as she may see it."""

    address: str
    trouble: str
    answered_at: datetime | None
    ahead: int
    """Seconds that its clock is ahead of ours."""
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A connection as a worker needs it."""

    address: str
    token: str | None
    """None when it was sealed with another secret."""
    failures: int
    made_at: datetime
