"""Where an answer leads: from an ambulance to an ordinary training day."""

from enum import StrEnum


class Disposition(StrEnum):
    """What triage decides, worst first."""

    EMERGENCY = "emergency"
    URGENT_MENTAL_HEALTH = "urgent_mental_health"
    SAME_DAY = "same_day"
    PHYSIO_FIRST = "physio_first"
    GP = "gp"
    MODIFY = "modify"
    GO = "go"

    @property
    def severity(self) -> int:
        """Rank from 0 (go) to 6 (emergency); the highest of all answers wins."""
        return _SEVERITY[self]


_SEVERITY = {disposition: 6 - place for place, disposition in enumerate(Disposition)}


class Hold(StrEnum):
    """How much of the programme stays open, most closed first."""

    REST = "rest"
    CALM_SET = "calm_set"
    NOTHING_HELD = "nothing_held"

    @property
    def severity(self) -> int:
        """Rank from 0 (nothing held) to 2 (rest)."""
        return _HOLD_SEVERITY[self]


_HOLD_SEVERITY = {Hold.NOTHING_HELD: 0, Hold.CALM_SET: 1, Hold.REST: 2}


class Unlock(StrEnum):
    """How a lock opens again."""

    CHECKED = "checked"
    """She says which professional checked her, and on which date."""

    PHYSIO = "physio"
    """A physio said she may load this again."""

    PHYSIO_OR_SETTLED = "physio_or_settled"
    """A physio said so, or a full, clean check once it has been quiet long enough."""

    NEXT_CHECK = "next_check"
    """Nothing is locked; the next check decides anew."""


class Scope(StrEnum):
    """How much of the programme a permission opens."""

    FULL = "full"
    CALM = "calm"
    """Only the rungs of the calm set."""
