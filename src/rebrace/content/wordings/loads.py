"""The words of a habit: its question, what it asks of her body, what helps."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted, one, several, table
from rebrace.engine.catalogue.loads import LoadHabit


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every habit, and the answers they share."""
    yield from (table(f"loads.{name}") for name in ("answers", "days"))
    for _, habit in shelf.of(LoadHabit):
        about = f"loads.{habit.id}"
        yield from (one(f"{about}.{name}") for name in ("name", "question", "asks"))
        yield several(f"{about}.helps")
        yield from (one(f"{about}.cautions.{caution.id}") for caution in habit.cautions)
