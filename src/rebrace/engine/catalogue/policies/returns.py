"""The way back after a gap or an illness."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Days, Effort, Percent, Sets


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRule:
    """What a gap of so many days without strength training leads to."""

    id: str
    missed_from: Days
    """Days missed: from the day after the last training day to the day before today."""
    rungs_down: int
    sets_less: Sets = Sets(0)
    sets_percent: Percent = Percent(100)
    effort_most: Effort | None = None
    sessions: int = 0
    """Sessions for which sets and effort stay eased."""
    start_dose: bool = False
    """Each rung begins again with its starting dose."""
    restart: bool = False
    """The programme begins again, from the week below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IllnessRule:
    """What an illness leads to once it is over."""

    id: str
    rules: tuple[str, ...]
    """Triage rules that tell of it."""
    rest: Days
    """Days without strength after the last check that told of it."""
    sets_percent: Percent
    sessions: int
    restart: bool
    """The programme begins again at its first week, on the first rungs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnsPolicy:
    """Gaps, rising, and illnesses."""

    name: ClassVar[str] = "returns"
    gaps: tuple[GapRule, ...]
    illnesses: tuple[IllnessRule, ...]
    restart_solid_rung: int
    """A rung (1-based) that was solid before a long gap ..."""
    restart_solid_week: int
    """... lets the programme begin again at this training week, not at the first."""
    restart_solid_rung_most: int
    """Highest rung to begin again on then."""
