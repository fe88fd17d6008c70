"""What each flag does across all exercises."""

from dataclasses import dataclass

from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Days, Sets
from rebrace.engine.vocabulary.surroundings import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagDefinition:
    """A flag's general effect; effects on single exercises live in the exercises' folders."""

    flag: Flag
    freezes: tuple[Pillar, ...] = ()
    """Pillars whose levels stay where they are while the flag is up."""
    avoids: tuple[Position, ...] = ()
    """Positions that are left out."""
    sets_most: Sets | None = None
    """Most sets per exercise."""
    clean_sessions: int = 0
    """Sessions without it after which it comes down by itself; 0: only an answer takes it down."""
    ask_again: Days
    """Days after which the next check asks about it again."""
    evidence: tuple[str, ...]
