"""The one place of the server where the time is read."""

from datetime import UTC, datetime

from rebrace.screens import visiting


def now() -> datetime:
    """The present time."""
    return datetime.now(UTC)


def not_before(last: datetime | None) -> datetime:
    """The present time, but no earlier than the last thing she told, if the clock was set back only a little."""
    return visiting.not_before(last, now())
