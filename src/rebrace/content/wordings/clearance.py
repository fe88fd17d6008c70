"""The words of the clearance items and of the short comfort tests."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import About, Wanted, about
from rebrace.engine.catalogue.clearance import ClearanceItem
from rebrace.engine.catalogue.exercise import Exercise


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every item, and of every comfort test that a gate asks for."""
    it = About(start="clearance", place="clearance/words/en.toml")
    yield from it.one("title", "intro")
    for entry, _ in shelf.of(ClearanceItem):
        yield from about(entry).one("name", "question", "why", "missing")
    for test in sorted(_tests(shelf)):
        yield from it.one(*(f"comfort.{test}.{name}" for name in ("name", "how", "question")))


def _tests(shelf: Shelf) -> set[str]:
    rungs = [rung for _, exercise in shelf.of(Exercise) for rung in exercise.rungs]
    tests = {rung.gate.comfort_test for rung in rungs} | {gate.comfort_test for rung in rungs for gate in rung.early}
    return {test for test in tests if test is not None}
