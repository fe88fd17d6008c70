"""The one place of the server where the time is read."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present time."""
    return datetime.now(UTC)
