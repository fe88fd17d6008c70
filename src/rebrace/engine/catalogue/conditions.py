"""The closed language in which triage rules are written.

In TOML: `{ yes = "E01" }`, `{ is = ["H1", "yes_now"] }`, `{ at_least = ["pain_now", 7] }`,
`{ all = [...] }`, `{ any = [...] }`, `{ not = {...} }`. Besides item ids, a condition may name the
circumstances `weeks_since_birth`, `days_since_birth` and `age` where the item asks for them.
"""

from dataclasses import dataclass


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
