"""What things are called in each country."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted, about
from rebrace.engine.catalogue.locale import LocalePack


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every country."""
    for entry, _ in shelf.of(LocalePack):
        yield from about(entry).one(
            "name", "doctor", "maternity_unit", "after_hours", "emergency_department", "mum", "capsule"
        )
