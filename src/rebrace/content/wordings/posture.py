"""The words of the posture check and its reset."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted, about
from rebrace.engine.catalogue.posture import PostureCheck
from rebrace.engine.vocabulary.posture import Line, Shift


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every key of the check."""
    for entry, check in shelf.of(PostureCheck):
        yield from about(entry, "questions").one(
            *(f"{question.id}.{name}" for question in check.questions for name in ("question", "hint", "cue"))
        )
        yield from about(entry, "reset").one("name", "in", "out", *(f"steps.{step}" for step in check.reset.steps))
        yield from about(entry, "camera").one(
            *("name", "honest", "kept", "first", "moved", "still", "ribs", "shifts.unseen", "shifts.new"),
            *(f"lines.{line}" for line in Line),
            *(f"shifts.{shift}" for shift in Shift),
        )
        for name in ("name", "ask", "none", "honest", "again", "eased", "same", "noticed"):
            yield Wanted(key=f"posture.{name}", place=entry.document.neighbour("posture", "words", "en.toml"))
