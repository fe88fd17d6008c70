"""The one place of the server where the time is read."""

from datetime import UTC, datetime, timedelta
from typing import Final

SLACK: Final = timedelta(minutes=2)
"""How far the server's clock may be set back without anyone noticing, as time servers do."""


def now() -> datetime:
    """The present time."""
    return datetime.now(UTC)


def not_before(last: datetime | None) -> datetime:
    """The present time, but no earlier than the last thing she told, if the clock was set back only a little.

    When it was set back further, that stays visible: a check from the future opens nothing.
    """
    here = now()
    return last if last is not None and here < last <= here + SLACK else here
