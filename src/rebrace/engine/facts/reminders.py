"""What is known of her reminders, as a part of her state."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from rebrace.engine.facts.kinds.reminders import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderState:
    """What she chose, what happened, and what was sent."""

    anchors: tuple[Anchor, ...] = ()
    clock: int | None = None
    """Minutes after midnight."""
    most_a_day: int = 1
    chosen: datetime | None = None
    """When she last chose."""
    happened: Mapping[Anchor, datetime] = field(default_factory=dict)
    """When each anchor last happened."""
    sent: tuple[datetime, ...] = ()
    """The latest reminders, newest last; bounded."""
    ignored: int = 0
    """Reminders in a row after which she did nothing here."""
