"""How the loads of her days weigh on the plan."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Days, Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadsPolicy:
    """How long a tick counts, where its weight begins, and what answers a day that has nothing else."""

    name: ClassVar[str] = "loads"
    daily_days: Days
    """Days for which a tick of a daily habit counts."""
    other_days: Days
    """Days for which a tick of any other habit counts, as it is asked rarely."""
    start_weight: int
    """Weight, of 1000, of a habit at the amount from which it counts; it rises evenly to 1000."""
    one_sided_days: Days
    """Days more on one side than on the other from which carrying counts as one-sided."""
    quiet_move: str
    """Exercise offered when no load of the day has a move that is open to her."""
    quiet_seconds: Seconds
