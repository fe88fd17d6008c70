"""Facts for tests of the store, and two verbs: `tell` and `read`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from rebrace.web.journey import queries, services
from rebrace.web.journey.rows import Kept, Outcome, Told
from rebrace.web.people import services as people

if TYPE_CHECKING:
    from collections.abc import Sequence

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
_NAMES = UUID("2f1f7a35-8b0c-4d7e-9d1d-6a8f6e0f3b11")


def person() -> int:
    """A person who has told nothing yet."""
    return people.create(now=NOON)[0]


def pain(name: str, *, minutes: int = 0, pain: int = 3, at: datetime | None = None) -> Told:
    """Pain told some minutes after noon; the same name makes the same id."""
    return Told(
        id=uuid5(_NAMES, name), kind="pain_told", data={"pain": pain}, claimed=at or NOON + timedelta(minutes=minutes)
    )


def tell(person: int, *told: Told, received: datetime = NOON + timedelta(days=1), live: bool = False) -> list[str]:
    """Append facts and say what became of each."""
    return [str(each) for each in services.append(person, told, received=received, live=live)]


def read(person: int) -> Sequence[Kept]:
    """Everything that is kept, in the order of its arrival."""
    return queries.facts(person)


def in_order(person: int) -> list[UUID]:
    """The ids of her facts in the order in which they are folded."""
    return [each.id for each in sorted(read(person), key=lambda each: each.order)]


def ids(*names: str) -> list[UUID]:
    """The ids that these names make."""
    return [uuid5(_NAMES, name) for name in names]


__all__ = ["NOON", "Outcome", "ids", "in_order", "pain", "person", "read", "tell"]
