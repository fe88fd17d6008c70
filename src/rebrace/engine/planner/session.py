"""What is asked of the planner, and the session that it answers with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from rebrace.engine.catalogue.exercise import DoseUnit, Tempo
from rebrace.engine.catalogue.policies.shapes import Shape
from rebrace.engine.vocabulary.quantities import Effort, Minutes, Seconds, Sets
from rebrace.engine.vocabulary.surroundings import Equipment, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What she has right now: minutes, places, things, and maybe a baby in her arms."""

    minutes: Minutes
    """Within the shapes policy's least and most; see `planning.minutes_problem`."""
    places: tuple[Place, ...]
    equipment: tuple[Equipment, ...]
    baby_in_arms: bool
    night: bool
    now: datetime
    """Aware, with her local offset."""


class Role(StrEnum):
    """What a step is for."""

    OPENING = "opening"
    MAIN = "main"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something was chosen, held or changed, as a code; its sentence is in the words."""

    code: str
    """Key below `reasons.plan`."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    """Ids of the catalogue that the sentence names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One exercise of the session, with its dose."""

    exercise: str
    rung: str
    sets: Sets
    amount: int
    """Units per set; per side where `per_side`."""
    per_side: bool
    unit: DoseUnit
    tempo: Tempo
    rest: Seconds
    effort_low: Effort
    effort_high: Effort
    seconds: Seconds
    """Time for the whole step: getting ready, sets and rests."""
    role: Role
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Today's session; with breathing only, or nothing at all, the reasons say why."""

    shape: Shape
    calm: bool
    """Only the calm set, while a physio is awaited."""
    silent: bool
    """The night variant: seated or standing, without sound."""
    minutes: Minutes
    """The minutes it was planned for."""
    seconds: Seconds
    """The time it takes."""
    steps: tuple[Step, ...]
    reasons: tuple[Reason, ...]
