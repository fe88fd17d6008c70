"""The words of the clearance items and of the comfort tests that some rungs ask for."""

from collections.abc import Iterator
from typing import Final

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import About, Wanted, about
from rebrace.content.words import FALLBACK
from rebrace.engine.catalogue.clearance import ClearanceItem
from rebrace.engine.catalogue.exercise import Exercise, Rung

_WHOLE: Final = About(start="clearance", place=f"clearance/words/{FALLBACK}.toml")


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of every item and test."""
    yield from _WHOLE.one("title", "intro")
    for entry, _ in shelf.of(ClearanceItem):
        yield from about(entry).one("name", "question", "why", "missing")
    rungs = (rung for _, exercise in shelf.of(Exercise) for rung in exercise.rungs)
    for test in sorted({test for rung in rungs for test in comfort_tests(rung)}):
        yield from _WHOLE.one(*(f"comfort.{test}.{name}" for name in ("name", "how", "question")))


def comfort_tests(rung: Rung) -> Iterator[str]:
    """The ids of the comfort tests that a rung names."""
    named = (rung.gate.comfort_test, *(early.comfort_test for early in rung.early))
    return (test for test in named if test is not None)
