"""The numbers of the gates that no single rung carries."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Days, Pain, Weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class GatesPolicy:
    """What stands between her and a rung, besides the rung's own gate."""

    name: ClassVar[str] = "gates"
    complicated_weeks: Weeks
    """Weeks added after a complicated birth, counted as after a caesarean."""
    complicated_item: str
    """Clearance item that must hold after a complicated birth for anything beyond the calm set."""
    tear_rules: tuple[str, ...]
    """Triage rules on one of which a professional must have given a word after a severe tear ..."""
    tear_from_rung: int
    """... before rungs from this 1-based number up."""
    last_sessions: int
    """How many of the latest sessions are looked at for clearance."""
    pain_most: Pain
    """Most pain during those sessions."""
    morning_rise_most: int
    """Most points by which the next morning's pain may lie above the pain before the session."""
    comfort_days: Days
    """Days for which a comfort test that was passed counts."""
    look_again: Days
    """Days after which a closed rung is worth another look, where no other date is known."""
