"""How often, when and how long she is reminded."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Hours, Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindersPolicy:
    """The limits of reminders, and what another log's entries come to."""

    name: ClassVar[str] = "reminders"
    quiet_from: int
    """Hour of her day from which nothing is sent."""
    quiet_until: int
    """Hour of her day from which something may be sent again."""
    after: Minutes
    """How long after its anchor a reminder comes."""
    stale: Minutes
    """How late a reminder may still come; later it would be about nothing."""
    most_a_day: tuple[int, ...]
    """What she can choose as the most of a day, rising; the first is the usual one."""
    ignored_most: int
    """Reminders in a row without an answer after which they stop and ask."""
    hours_offered: tuple[Hours, ...]
    """Times of day that are offered."""
    short_nights: dict[str, Minutes]
    """Sleep answers that a short night of the baby comes to, each with the minutes below which it does, rising."""
    hold_minutes: tuple[Minutes, ...]
    """Lengths for which someone may be asked to hold the baby."""

    def is_quiet(self, hour: int) -> bool:
        """Nothing is sent at this hour of her day."""
        return hour >= self.quiet_from or hour < self.quiet_until
