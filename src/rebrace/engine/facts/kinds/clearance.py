"""Statements that open the harder rungs."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.facts.kinds.triage import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceStated:
    """One clearance item was said to hold, or no longer to hold."""

    kind: ClassVar[str] = "clearance_stated"
    item: str
    holds: bool
    by: Voice
    on: date
    role: str | None = None
    name: str | None = None
    registration: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComfortTested:
    """A short comfort test, such as lying face down for half a minute."""

    kind: ClassVar[str] = "comfort_tested"
    test: str
    passed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyCleared:
    """A professional opened one rung earlier than its usual week."""

    kind: ClassVar[str] = "early_cleared"
    exercise: str
    rung: str
    by: Voice
    on: date
    role: str
    name: str | None = None
    registration: str | None = None
