"""What is known of her reminders, as a part of her state."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from rebrace.engine.facts.kinds.reminders import Anchor
from rebrace.engine.vocabulary.quantities import Weeks

MEASURES: Final = "measures"
"""The question that stands for all measures that are due."""


def review_question(week: Weeks) -> str:
    """The question whether it is working, after some weeks."""
    return f"review_{week}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderState:
    """What she chose, what happened, what was sent, and what Today has asked her."""

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
    questions: Mapping[str, date] = field(default_factory=dict)
    """The day on which she last met each question that Today puts."""
