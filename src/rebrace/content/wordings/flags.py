"""The words of the flags."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted, about
from rebrace.engine.catalogue.flags import FlagDefinition


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every flag."""
    for entry, _ in shelf.of(FlagDefinition):
        yield from about(entry).one("name", "advice")
