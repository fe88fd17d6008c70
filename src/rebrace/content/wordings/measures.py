"""The words of a measure: its name, why it is asked, its questions and answers."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted, one, perhaps
from rebrace.engine.catalogue.measures import Measure


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every measure."""
    for _, measure in shelf.of(Measure):
        about = f"measures.{measure.id}"
        yield from (one(f"{about}.{name}") for name in ("name", "why"))
        yield Wanted(key=f"{about}.answers", many=True, needed=False)
        yield from (perhaps(f"{about}.{name}") for name in ("intro", "credit", "concern"))
        if measure.own_words:
            yield from (one(f"{about}.{name}") for name in ("name_it", "add"))
        for item in measure.items:
            # The questions of an optional measure come from the host, who has looked at its licence.
            yield Wanted(key=f"{about}.items.{item.id}.question", needed=not measure.optional)
            yield from (perhaps(f"{about}.items.{item.id}.{name}") for name in ("least", "most"))
