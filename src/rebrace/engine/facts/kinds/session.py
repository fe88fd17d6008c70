"""A session, from its first step to the morning after."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Minutes, Pain, Sets


class StopReason(StrEnum):
    """Why a session ended before its last step."""

    BABY = "baby"
    ENOUGH = "enough"
    SOMETHING_WRONG = "something_wrong"


class Reserve(StrEnum):
    """How many more good repetitions she had in her."""

    THREE_OR_MORE = "three_or_more"
    ONE_OR_TWO = "one_or_two"
    NONE_LEFT = "none_left"


class SkipReason(StrEnum):
    """Why a step was left out or exchanged."""

    NOT_NOW = "not_now"
    HURTS = "hurts"
    NO_EQUIPMENT = "no_equipment"
    DISLIKED = "disliked"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStep:
    """One step as it was planned."""

    exercise: str
    rung: str
    sets: Sets
    amount: int
    """Units per set (per side where the dose is per side)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStarted:
    """She started today's session."""

    kind: ClassVar[str] = "session_started"
    session: str
    """UUID of the session."""
    check: str
    """Id of the check-in that permitted it."""
    shape: str
    minutes: Minutes
    steps: tuple[PlannedStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDone:
    """She did one set, or a part of it."""

    kind: ClassVar[str] = "set_done"
    session: str
    step: int
    """0-based place of the step in the session."""
    exercise: str
    rung: str
    number: int
    """1-based set number."""
    amount: int
    """Units done in this set (per side where the dose is per side)."""
    left: int = 0
    """Repetitions still to do, both sides counted, when she was interrupted in the middle of the set; what she has
    done of it counts as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSkipped:
    """She left a step out."""

    kind: ClassVar[str] = "step_skipped"
    session: str
    step: int
    exercise: str
    reason: SkipReason


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSwapped:
    """She exchanged a step for another exercise."""

    kind: ClassVar[str] = "step_swapped"
    session: str
    step: int
    exercise: str
    instead: PlannedStep
    reason: SkipReason


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStopped:
    """She stopped early; what was done counts."""

    kind: ClassVar[str] = "session_stopped"
    session: str
    reason: StopReason


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFinished:
    """How it went: effort, pain, and the three things that hold core and glute rungs."""

    kind: ClassVar[str] = "session_finished"
    session: str
    reserve: Reserve | None = None
    pain: Pain | None = None
    """Worst pain during the session; None when not told."""
    heaviness: bool | None = None
    leak: bool | None = None
    doming: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningAnswered:
    """The pain of the next morning: is it back to usual."""

    kind: ClassVar[str] = "morning_answered"
    session: str
    pain: Pain
