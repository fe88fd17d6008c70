"""A facts file while it is being worked with: what was told is on the disk before the next question."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from rebrace.cli.terminal import facts_file, snapshots
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.records import follows
from rebrace.engine.facts.state import State
from rebrace.engine.flows import folding
from rebrace.engine.vocabulary.problems import Problem


@dataclass(slots=True, kw_only=True)
class Diary:
    """Her file, its facts, and the state that they fold into."""

    path: Path
    clock: Callable[[], datetime]
    catalogue: Catalogue
    facts: list[Fact]
    state: State

    @property
    def now(self) -> datetime:
        """This moment."""
        return self.clock()

    def tell(self, body: FactBody) -> None:
        """Add one fact, told now. A clock that was set back puts it among the earlier ones."""
        fact = Fact(id=str(uuid4()), at=self.now, body=body)
        facts_file.append(self.path, [fact])
        self.facts.append(fact)
        latest = follows(self.state, fact)
        known = folding.apply(self.state, fact, self.catalogue) if latest else None
        self.state = known or folding.rebuild(self.facts, self.catalogue)

    def close(self) -> None:
        """Keep the state beside the facts."""
        if self.state.facts:
            snapshots.write(self.path, self.state, self.catalogue)


def opened(path: Path, clock: Callable[[], datetime], catalogue: Catalogue) -> Diary | tuple[Problem, ...]:
    """The diary of a file, or everything that is wrong with it; a file that is not there is an empty one."""
    facts = facts_file.read(path)
    if isinstance(facts, tuple):
        return facts
    if facts and facts[-1].at > clock():
        sentence = f"holds facts from {facts[-1].at.isoformat(timespec='minutes')}, which is still to come."
        return (Problem(place=str(path), key="", sentence=sentence, mend="Set this machine's clock right."),)
    state = snapshots.state_of(path, facts, catalogue)
    return Diary(path=path, clock=clock, catalogue=catalogue, facts=facts, state=state)
