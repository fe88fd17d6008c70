"""One exercise in one session, ready to be judged, and what becomes of its ladder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rebrace.engine.catalogue.exercise import Exercise, Rung
from rebrace.engine.catalogue.policies.pain import PainPolicy
from rebrace.engine.catalogue.policies.progression import ProgressionPolicy
from rebrace.engine.facts.state import Exposure, LadderState
from rebrace.engine.planner.decisions import Change
from rebrace.engine.planner.dose import Amount
from rebrace.engine.planner.ladders import amount_of, is_strength, number_of
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Pain


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Something about these days that keeps every level where it is."""

    reason: str
    numbers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """What the days around a session say, the same for each of its exercises."""

    today: date
    """The day of judging: the next morning, or the next check."""
    pain: PainPolicy
    policy: ProgressionPolicy
    frozen: frozenset[Pillar]
    """Pillars that a flag holds."""
    held: Held | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An exposure with its ladder and its morning."""

    exercise: Exercise
    ladder: LadderState
    exposure: Exposure
    morning: Pain | None
    """Pain the next morning; None when it was not told."""
    next_open: bool
    """The gates open the next rung."""
    days: Days

    @property
    def number(self) -> int:
        """The 1-based rung of the ladder."""
        return number_of(self.ladder, self.exercise)

    @property
    def rung(self) -> Rung:
        """The rung of the ladder."""
        return self.exercise.rungs[self.number - 1]

    @property
    def amount(self) -> Amount:
        """The dose of the ladder."""
        return amount_of(self.ladder, self.exercise)

    @property
    def loads(self) -> bool:
        """It is strength, so that effort is asked for."""
        return is_strength(self.exercise)

    @property
    def raised(self) -> int | None:
        """Points by which the morning was over the pain before the session; None when either is unknown."""
        before = self.exposure.pain_before
        return None if self.morning is None or before is None else self.morning - before

    @property
    def stayed(self) -> bool:
        """The next morning had not settled."""
        return self.raised is not None and self.raised >= self.days.pain.raised_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What becomes of the ladder, and why; `reason` is a key below `reasons.progression`."""

    ladder: LadderState
    change: Change
    reason: str
    numbers: Mapping[str, int] = field(default_factory=dict)
