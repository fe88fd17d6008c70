"""Each measure can be asked, answered and scored."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.engine.catalogue.measures import Measure
from rebrace.engine.vocabulary.problems import Problem


def problems(shelf: Shelf) -> Iterator[Problem]:
    """What is wrong with single measures."""
    for entry, measure in shelf.of(Measure):
        if not measure.items:
            yield entry.problem("items", "is empty.", "Write at least one item.")
        if bool(measure.weeks) == (measure.every is not None):
            yield entry.problem("weeks", "and every are both there or both missing.", "Keep one of the two.")
        names = [item.id for item in measure.items]
        for place, item in enumerate(measure.items):
            if names.index(item.id) != place:
                yield entry.problem(f"items[{place}].id", f"is a second “{item.id}”.", "Give it an id of its own.")
            if item.least == item.most:
                yield entry.problem(f"items[{place}]", "has one answer only.", "Let most be more than least.")
