"""Habits of the day that load her back, and the short moves that answer them."""

from dataclasses import dataclass
from enum import StrEnum

from rebrace.engine.vocabulary.quantities import Percent, Seconds


class LoadUnit(StrEnum):
    """How a habit is ticked."""

    TIMES = "times"
    MINUTES = "minutes"
    YES_NO = "yes_no"
    SIDE = "side"


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarWeights:
    """How a habit spreads over the pillars, in percent."""

    core: Percent = Percent(0)
    glutes: Percent = Percent(0)
    upper_back: Percent = Percent(0)
    mobility: Percent = Percent(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadHabit:
    """One habit, such as feeding or carrying on one hip."""

    id: str
    unit: LoadUnit
    choices: tuple[int, ...]
    """The amounts offered as one-tap answers, rising; the first is none."""
    counts_from: int
    """Amount in a day from which it weighs on the plan."""
    full_at: int
    """Amount in a day at which it weighs fully."""
    weights: PillarWeights
    antidote: str
    """Exercise id of the 30-60 s move that answers it."""
    antidote_seconds: Seconds
    daily: bool
    """One of the few asked every day; the others are on the page about her loads."""
    evidence: tuple[str, ...]
