"""What things are called in each country."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted, one
from rebrace.engine.catalogue.locale import LocalePack

_NAMES = ("name", "doctor", "maternity_unit", "after_hours", "emergency_department", "mum", "capsule")


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every country."""
    for _, pack in shelf.of(LocalePack):
        yield from (one(f"locales.{pack.id}.{name}") for name in _NAMES)
