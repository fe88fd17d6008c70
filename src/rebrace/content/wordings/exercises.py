"""The words of an exercise: what it is, how each rung goes, what to say to each fault and flag."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted, about
from rebrace.engine.catalogue.exercise import Exercise


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every exercise."""
    for entry, exercise in shelf.of(Exercise):
        it = about(entry)
        yield from it.one("name", "short", "why", "avoid", "baby")
        yield from it.several("sets_up")
        for rung in exercise.rungs:
            yield from it.one(f"rungs.{rung.id}.name", f"rungs.{rung.id}.difference")
            yield from it.perhaps(f"rungs.{rung.id}.shows")
            yield from it.several(f"rungs.{rung.id}.how")
        yield from it.one(*(f"faults.{fault.id}.cue" for fault in exercise.faults))
        yield from it.one(*(f"flags.{rule.flag}.advice" for rule in exercise.flags))
