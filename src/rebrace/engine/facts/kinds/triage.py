"""Check-ins, and how locks open again."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.verdict import Verdict


class Voice(StrEnum):
    """Who said it."""

    HERSELF = "herself"
    PROFESSIONAL = "professional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answered item: `yes`, `no`, `not_sure`, a choice, or a whole number as digits."""

    item: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPageAnswered:
    """One page of a check-in that is under way; kept at once, so that an interruption loses nothing."""

    kind: ClassVar[str] = "check_page_answered"
    form: Form
    page: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckAnswered:
    """A check-in: what was answered, and what it led to when it was answered."""

    kind: ClassVar[str] = "check_answered"
    form: Form
    answers: tuple[Answer, ...]
    verdict: Verdict
    content: str
    """Digest of the content that judged."""
    engine: str
    """Version of the engine that judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockOpened:
    """Someone examined her and said that she may go on."""

    kind: ClassVar[str] = "lock_opened"
    rules: tuple[str, ...]
    """The rules whose locks this opens."""
    by: Voice
    on: date
    """The day on which she was examined."""
    role: str
    """Id of the role, such as `physio`, `gp`, `midwife`, `hospital`."""
    name: str | None = None
    registration: str | None = None
