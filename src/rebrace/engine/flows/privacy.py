"""What is kept about her, how to take it along, and how to erase it."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from rebrace.engine.flows.given import Screen, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """What is kept."""

    template: ClassVar[str] = "privacy.html"
    facts: int
    last_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Erase:
    """Is she sure?"""

    template: ClassVar[str] = "erase.html"
    facts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """Nothing is left; shown by whoever erased it."""

    template: ClassVar[str] = "erased.html"


def show(visit: Visit) -> Screen:
    """What is kept."""
    return Privacy(facts=visit.state.facts, last_at=visit.state.last_at)


def show_erase(visit: Visit) -> Screen:
    """The question before everything is erased."""
    return Erase(facts=visit.state.facts)
