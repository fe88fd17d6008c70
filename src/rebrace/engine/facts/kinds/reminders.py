"""Reminders: what they hang on, when that happened, and that one was sent; and the questions that Today puts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar


class Anchor(StrEnum):
    """Something in her day that a reminder hangs on."""

    FEED = "feed"
    NAP = "nap"
    NAPPY = "nappy"
    CLOCK = "clock"
    """A time of day that she chose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindersChosen:
    """What she wants to be reminded by; a later choice replaces the earlier, and none of them means no reminders."""

    kind: ClassVar[str] = "reminders_chosen"
    anchors: tuple[Anchor, ...]
    clock: int | None = None
    """Minutes after midnight, by the clock on her wall."""
    most_a_day: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorTold:
    """Something that a reminder may hang on has just happened; the fact's time is when."""

    kind: ClassVar[str] = "anchor_told"
    anchor: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderSent:
    """A reminder left for her phones."""

    kind: ClassVar[str] = "reminder_sent"
    anchor: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class NightGuessed:
    """How short the night that ended on a day was, guessed from the baby's; what she says herself counts more."""

    kind: ClassVar[str] = "night_guessed"
    day: date
    sleep: str
    """Id of the sleep answer that it amounts to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsMet:
    """She met the questions that Today put: she went to them, or left them for another day."""

    kind: ClassVar[str] = "questions_met"
    question: str
    """Which: `measures`, or a review such as `review_6`."""
    left: bool
