"""Her facts as they come, folded at once, and looked at by the audit."""

from collections import Counter
from datetime import datetime, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.state import LevelDecision, State
from rebrace.engine.flows import folding
from rebrace.simulation.audit.ledger import Ledger


class Diary:
    """One person's clock, facts and state."""

    def __init__(self, person: int, begun: datetime, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.now = begun
        self.state = State()
        self.ledger = Ledger(catalogue=catalogue)
        self._person = person
        self._made = 0
        self.changes: Counter[str] = Counter()
        """Level decisions by kind."""

    def new_id(self) -> str:
        """An id of its own, in the shape of a UUID."""
        self._made += 1
        return f"{self._person:08x}-0000-4000-8000-{self._made:012x}"

    def wait(self, **time: int) -> None:
        """Let time pass."""
        self.now += timedelta(**time)

    def tell(self, body: FactBody) -> str:
        """Write a fact down, and return its id."""
        self.wait(seconds=20)
        fact = Fact(id=self.new_id(), at=self.now, body=body)
        before = self.state.decisions
        self.state = folding.apply(self.state, fact, self.catalogue)
        self.ledger.note(fact)
        self._count(before)
        return fact.id

    def rungs(self) -> dict[str, int]:
        """The 1-based rung she is at, by exercise."""
        exercises = self.catalogue.exercises
        return {name: exercises[name].rung_number(ladder.rung) for name, ladder in self.state.ladders.items()}

    def _count(self, before: tuple[LevelDecision, ...]) -> None:
        """Count the decisions that the last fact brought; the state keeps only so many of them."""
        known = before[-1] if before else None
        for decision in reversed(self.state.decisions):
            if decision is known:
                return
            self.changes[decision.change] += 1
