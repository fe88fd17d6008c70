"""The twelve weeks and what comes after: targets, effort, and the lighter weeks between."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Days, Effort, Percent, Sets, Weeks


class Phase(StrEnum):
    """Where in the programme she is."""

    RECONNECT = "reconnect"
    BUILD = "build"
    STRENGTHEN = "strengthen"
    CARRY = "carry"
    MAINTAIN = "maintain"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTarget:
    """Working sets of one pillar in a week; for mobility, bouts."""

    low: Sets
    high: Sets


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseRule:
    """What one phase asks for."""

    phase: Phase
    first_week: int
    """1-based training week in which it begins."""
    effort_low: Effort
    effort_high: Effort
    pillar_days: Days
    """Least days from one session of a strength pillar to its next."""
    targets: Mapping[Pillar, SetTarget]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammePolicy:
    """The phases, and how the weeks between them are made lighter."""

    name: ClassVar[str] = "programme"
    phases: tuple[PhaseRule, ...]
    """Rising by first week."""
    deload_every: int
    """Every so many training weeks one is lighter."""
    deload_sets: Percent
    """Share of the sets that a lighter week keeps."""
    growth_most: Percent
    """Largest rise of a week's strength sets over the weeks before."""
    growth_over_weeks: int
    """How many weeks before are looked at; the fullest of them counts."""
    growth_free_sets: Sets
    """Strength sets in a week that are always allowed, as a first week has none before it."""
    stuck_after: Weeks
    """Weeks without a change on any ladder after which sessions get fewer exercises."""
    stuck_exercises_most: int
    """Most exercises in a session then."""
    chosen_days: Days
    """Days for which the same moves are kept."""
    chosen_most: int
    """Most moves that are kept."""
