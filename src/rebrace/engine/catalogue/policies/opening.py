"""Who can open which lock, and what settles by itself."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Hours


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningPolicy:
    """The ways in which a lock opens."""

    name: ClassVar[str] = "opening"
    checked_by: tuple[str, ...]
    """Ids of the roles whose examination opens a lock that asks for one."""
    physio: tuple[str, ...]
    """Ids of the roles that open a lock which waits for a physio."""
    settle: Hours
    """How long it must have been quiet before a clean full check opens a lock that may settle."""
