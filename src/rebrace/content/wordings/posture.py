"""The words of the posture check and its reset."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted, one
from rebrace.engine.catalogue.posture import PostureCheck


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of the check."""
    for name in ("name", "ask", "none", "honest", "again", "eased", "same", "noticed"):
        yield one(f"posture.{name}")
    yield from (one(f"posture.reset.{name}") for name in ("name", "in", "out"))
    for _, check in shelf.of(PostureCheck):
        yield from (one(f"posture.reset.steps.{step}") for step in check.reset.steps)
        for question in check.questions:
            yield from (one(f"posture.questions.{question.id}.{name}") for name in ("question", "hint", "cue"))
