"""One person's weeks in numbers, counted as they pass."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rebrace.simulation.audit.violation import Violation


@dataclass(slots=True, kw_only=True)
class Tally:
    """Counts that only grow."""

    personality: str
    checks: int = 0
    plans: int = 0
    refused: int = 0
    seen: int = 0
    sessions: int = 0
    calm: int = 0
    sets: int = 0
    minutes: int = 0
    facts: int = 0
    pain_before: int = 0
    pain_after: int = 0
    rungs: Mapping[str, int] = field(default_factory=dict)
    """The rung she came to, by exercise."""
    changes: Mapping[str, int] = field(default_factory=dict)
    """Level decisions by kind."""
    violations: list[Violation] = field(default_factory=list)

    def note(self, found: Iterable[Violation]) -> None:
        """Write down what an audit found."""
        self.violations.extend(found)
