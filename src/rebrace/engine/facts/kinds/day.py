"""Small things of the day: loads, posture, pain, comfort, measures."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Pain


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitAmount:
    """How much of one habit a day held."""

    habit: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadsTicked:
    """The loads of one day; a later fact for the same day and habit replaces the earlier."""

    kind: ClassVar[str] = "loads_ticked"
    day: date
    habits: tuple[HabitAmount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureChecked:
    """The posture questions she said yes to, before the reset and, if she looked again, after."""

    kind: ClassVar[str] = "posture_checked"
    before: tuple[str, ...]
    reset: bool
    after: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PainTold:
    """Back pain now."""

    kind: ClassVar[str] = "pain_told"
    pain: Pain


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentDone:
    """A short move between sessions: an antidote, three breaths, a walk."""

    kind: ClassVar[str] = "moment_done"
    exercise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemScore:
    """One answered item of a measure."""

    item: str
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureAnswered:
    """A measure, answered."""

    kind: ClassVar[str] = "measure_answered"
    measure: str
    scores: tuple[ItemScore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedActivity:
    """One thing her back makes hard, in her own words."""

    id: str
    """Stable while the words may change, so that scores stay comparable."""
    text: str
    """Personal: it is shown to her and to whom she shows it, and never logged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivitiesNamed:
    """Her list of own-worded activities for a measure; a later list replaces the earlier."""

    kind: ClassVar[str] = "activities_named"
    measure: str
    activities: tuple[NamedActivity, ...]
