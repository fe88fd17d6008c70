"""The envelope of every fact."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Protocol


class FactBody(Protocol):
    """What a kind of fact holds; a frozen dataclass with a name of its own."""

    kind: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing she told or did.

    `id` is a UUID made where it happened. `at` is an aware time with her local offset; the store has
    already bounded it by the time of receipt, so it never lies in the future.
    """

    id: str
    at: datetime
    body: FactBody

    @property
    def order(self) -> tuple[datetime, str]:
        """The order in which facts are folded, whatever the order of their arrival."""
        return (self.at, self.id)
