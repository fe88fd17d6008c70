"""The shapes in which facts and snapshots travel between the tables and the bridge."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

Order = tuple[datetime, str]
"""A place in her story: time, then id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact on its way in."""

    id: UUID
    kind: str
    data: Mapping[str, Any]
    claimed: datetime
    """Aware, with her local offset."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A fact as it is kept."""

    number: int
    id: UUID
    kind: str
    data: Mapping[str, Any]
    claimed: datetime
    offset: int
    effective: datetime
    received: datetime

    @property
    def order(self) -> Order:
        """Its place in her story."""
        return (self.effective, str(self.id))


class Outcome(StrEnum):
    """What became of a fact on its way in."""

    STORED = "stored"
    KNOWN = "known"
    """It was here already, with the same content."""
    CONFLICT = "conflict"
    """Its id is here already with other content, which stays as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A state in its plain form, and which facts it holds."""

    number: int
    until: Order
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """What folded a state: another content or engine may fold the same facts into another state."""

    content: str
    engine: str
