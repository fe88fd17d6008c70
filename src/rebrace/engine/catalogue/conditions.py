"""The closed language in which triage rules are written.

In TOML: `{ yes = "E01" }`, `{ is = ["H1", "yes_now"] }`, `{ at_least = ["pain_now", 7] }`,
`{ all = [...] }`, `{ any = [...] }`, `{ not = {...} }`. Besides item ids, `at_least` may name a circumstance.
"""

from dataclasses import dataclass
from typing import Final

DAYS_SINCE_BIRTH: Final = "days_since_birth"
WEEKS_SINCE_BIRTH: Final = "weeks_since_birth"
TRAINING_WEEKS: Final = "training_weeks"
"""Completed weeks since her first training day."""
SEVERE_TEAR: Final = "severe_tear"
"""1 when the birth brought a third- or fourth-degree tear, else 0."""

CIRCUMSTANCES: Final = frozenset({DAYS_SINCE_BIRTH, WEEKS_SINCE_BIRTH, TRAINING_WEEKS, SEVERE_TEAR})
"""Every name that a condition may use besides the ids of items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Yes:
    """The item was answered yes."""

    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Is:
    """The item was answered with this choice."""

    item: str
    choice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeast:
    """The item's number is this or more."""

    item: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """All of these hold."""

    conditions: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Either:
    """At least one of these holds."""

    conditions: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """This does not hold."""

    condition: "Condition"


Condition = Yes | Is | AtLeast | Every | Either | Not
