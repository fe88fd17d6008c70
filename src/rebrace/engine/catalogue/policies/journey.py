"""Numbers that the screens' journeys turn on: hours of the night, chips, how long things are offered."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Days, Hours, Minutes, Weeks
from rebrace.engine.vocabulary.surroundings import Equipment


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyPolicy:
    """What the journey offers, and when."""

    name: ClassVar[str] = "journey"
    night_from: int
    """Hour of her day from which the night variant is offered."""
    night_until: int
    """Hour of her day until which it is offered."""
    minutes_offered: tuple[Minutes, ...]
    """The lengths shown as one-tap choices, rising."""
    minutes_usual: Minutes
    """Offered until she has chosen."""
    minutes_again: Minutes
    """Offered first after a gap."""
    equipment_usual: tuple[Equipment, ...]
    """Things taken to be at hand until she has said otherwise."""
    gap: Days
    """Days without a session after which she is welcomed back."""
    resume: Hours
    """How long after its start a session can be gone on with."""
    morning: Days
    """Days after a session on which its next-morning question is still asked."""
    baby_weeks: tuple[Weeks, ...]
    """Weeks at which the one-tap answers about the baby's age begin; gate weeks are added to them."""
    baby_weeks_most: Weeks
    """Oldest baby that the programme is for."""
    statement: Days
    """Oldest day of an examination that she can state."""
    amount_times: int
    """Most that can be told for one set, in times the top of the rung's range."""
    swaps: int
    """Most exercises that are offered in place of one."""
    time_zones: tuple[str, ...]
    """Zones that the settings offer."""

    def is_night(self, hour: int) -> bool:
        """The night variant is offered at this hour of her day."""
        return hour >= self.night_from or hour < self.night_until
