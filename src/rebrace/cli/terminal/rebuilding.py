"""States folded again from their facts, beside the states that were kept."""

from dataclasses import dataclass, fields
from pathlib import Path

import click

from rebrace.cli.terminal import facts_file, snapshots
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.state import State
from rebrace.engine.flows import folding
from rebrace.engine.vocabulary.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One state, rebuilt and kept."""

    whose: str
    facts: int
    kept: bool
    """A state was kept that this version and this content folded."""
    differs: tuple[str, ...]
    """The parts of the state in which the two are not the same."""

    def __str__(self) -> str:
        if self.differs:
            return f"{self.whose}: {self.facts} facts; the kept state differs in {', '.join(self.differs)}"
        return f"{self.whose}: {self.facts} facts; {'the kept state agrees' if self.kept else 'no state is kept'}"


def of_file(path: Path, catalogue: Catalogue, *, write: bool) -> Compared | tuple[Problem, ...]:
    """A facts file and the snapshot beside it."""
    facts = facts_file.read(path)
    if isinstance(facts, tuple):
        return facts
    rebuilt = folding.rebuild(facts, catalogue)
    snapshot = snapshots.read(path)
    usable = snapshot if snapshot is not None and snapshots.is_ours(snapshot, catalogue) else None
    kept = snapshots.continued(usable, facts, catalogue) if usable else None
    if write:
        snapshots.write(path, rebuilt, catalogue)
    return compared(str(path), rebuilt, kept)


def of_database(catalogue: Catalogue) -> list[Compared]:
    """Every person of the app's database."""
    from rebrace.web.serving import readiness
    from rebrace.web.serving.trouble import CannotServeError

    try:
        readiness.configure()
    except CannotServeError as trouble:
        raise click.ClickException(str(trouble)) from trouble
    from django.db import DatabaseError

    from rebrace.web.bridge import stories
    from rebrace.web.people.queries import everyone

    try:
        return [
            compared(
                f"person {visitor.person}",
                stories.rebuilt(visitor.person, catalogue).state,
                stories.state_of(visitor, catalogue),
            )
            for visitor in list(everyone())
        ]
    except DatabaseError as trouble:
        raise click.ClickException("The app's database is not ready. Start `rebrace serve` once.") from trouble


def compared(whose: str, rebuilt: State, kept: State | None) -> Compared:
    """Where two states are not the same."""
    differs = (
        ()
        if kept is None
        else tuple(field.name for field in fields(State) if getattr(rebuilt, field.name) != getattr(kept, field.name))
    )
    return Compared(whose=whose, facts=rebuilt.facts, kept=kept is not None, differs=differs)
