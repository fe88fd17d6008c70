"""What the short check before a session makes of pain, sleep, energy and heaviness."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.catalogue.conditions import Condition
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Days, Effort


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCheckPolicy:
    """Conditions on the answers of the check that permits a session."""

    name: ClassVar[str] = "session_check"
    recovery: Condition
    """The session is a recovery session."""
    minimum: Condition
    """The session is the shortest one."""
    regress: Condition
    """Some pillars go one rung down today."""
    regress_pillars: tuple[Pillar, ...]
    early: Days
    """Days since the birth in which only the gentlest rungs are done ..."""
    early_effort_most: Effort
    """... with at most this effort."""
