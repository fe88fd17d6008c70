"""The words of a measure: its name, why it is asked, its questions and answers."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted, about
from rebrace.engine.catalogue.measures import Measure


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every measure."""
    for entry, measure in shelf.of(Measure):
        it = about(entry)
        yield from it.one("name", "why")
        yield from it.perhaps("answers", many=True)
        yield from it.perhaps("intro", "credit", "concern")
        yield from it.one("name_it", "add") if measure.own_words else ()
        yield from it.perhaps("suggestions", many=True)
        for item in measure.items:
            # The questions of an optional measure come from the host, who has looked at its licence.
            asked = it.perhaps if measure.optional else it.one
            yield from asked(f"items.{item.id}.question")
            yield from it.perhaps(f"items.{item.id}.least", f"items.{item.id}.most")
