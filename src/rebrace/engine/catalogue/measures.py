"""Outcome measures that are free to embed."""

from dataclasses import dataclass
from enum import StrEnum

from rebrace.engine.vocabulary.quantities import Days, Percent, Weeks


class Scoring(StrEnum):
    """How answers become a score."""

    SINGLE = "single"
    SUM = "sum"
    MEAN = "mean"
    COUNT = "count"


class Better(StrEnum):
    """Which way is better."""

    LOWER = "lower"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureItem:
    """One item of a measure; its words are in the words file."""

    id: str
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure, its timing, and the change that matters."""

    id: str
    items: tuple[MeasureItem, ...]
    scoring: Scoring
    better: Better
    weeks: tuple[Weeks, ...] = ()
    """Training weeks in which it is asked; empty when `every` says it."""
    every: Days | None = None
    matters: int | None = None
    """Change in tenths of a point that matters, such as 20 for 2 points."""
    matters_percent: Percent | None = None
    concern_from: int | None = None
    """Total from which the person is advised to see someone."""
    own_words: int = 0
    """Most own-worded activities she may add; 0 for fixed items."""
    optional: bool = False
    """Off until the host switches it on after confirming its licence."""
    licence: str
    loinc: str | None = None
    snomed: str | None = None
    evidence: tuple[str, ...]
