"""The words of a habit: its question, what it asks of her body, what helps."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted, about, table
from rebrace.engine.catalogue.loads import LoadHabit


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every habit, and the answers they share."""
    yield from (table(f"loads.{name}") for name in ("answers", "days"))
    for entry, habit in shelf.of(LoadHabit):
        it = about(entry)
        yield from it.one("name", "question", "asks")
        yield from it.several("helps")
        yield from it.one(*(f"cautions.{caution.id}" for caution in habit.cautions))
