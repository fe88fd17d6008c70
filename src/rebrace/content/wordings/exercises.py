"""The words of an exercise: what it is, how each rung goes, what to say to each fault and flag."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted, one, several
from rebrace.engine.catalogue.exercise import Exercise


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every exercise."""
    for _, exercise in shelf.of(Exercise):
        about = f"exercises.{exercise.id}"
        yield from (one(f"{about}.{name}") for name in ("name", "short", "why", "avoid", "baby"))
        yield several(f"{about}.sets_up")
        for rung in exercise.rungs:
            yield one(f"{about}.rungs.{rung.id}.name")
            yield several(f"{about}.rungs.{rung.id}.how")
            yield one(f"{about}.rungs.{rung.id}.difference")
        yield from (one(f"{about}.faults.{fault.id}.cue") for fault in exercise.faults)
        yield from (one(f"{about}.flags.{rule.flag}.advice") for rule in exercise.flags)
