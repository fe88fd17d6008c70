"""Habits of the day that load her back, and the short moves that answer them."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.quantities import Percent, Seconds, Weeks


class LoadUnit(StrEnum):
    """How a habit is ticked."""

    TIMES = "times"
    MINUTES = "minutes"
    YES_NO = "yes_no"
    """1 is yes."""
    SIDE = "side"
    """A `CarriedSide`."""


class CarriedSide(IntEnum):
    """The answer about sides, as the amount of a habit."""

    NEITHER = 0
    LEFT = 1
    RIGHT = 2
    BOTH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarWeights:
    """How a habit spreads over the pillars, in percent."""

    core: Percent = Percent(0)
    glutes: Percent = Percent(0)
    upper_back: Percent = Percent(0)
    mobility: Percent = Percent(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadCaution:
    """Advice that holds for some births or while a flag is up, and comes before the usual advice."""

    id: str
    births: tuple[BirthType, ...] = ()
    """The birth types it holds for; empty means all. An unknown birth counts as a caesarean."""
    until: Weeks | None = None
    """Weeks since birth at which it ends."""
    flag: Flag | None = None
    """Holds only while this flag is up."""
    replaces: bool = False
    """The usual advice is left out, because it would say otherwise."""
    evidence: tuple[str, ...]


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
    cautions: tuple[LoadCaution, ...] = ()
    evidence: tuple[str, ...]
