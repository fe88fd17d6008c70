"""The words of breath that is felt through the phone."""

from collections.abc import Iterator

from rebrace.content.shelf import Shelf
from rebrace.content.wordings.wanted import Wanted
from rebrace.engine.breath.events import BreathCue
from rebrace.engine.catalogue.policies.breath import BreathPolicy


def words(shelf: Shelf) -> Iterator[Wanted]:
    """Every cue, and what is said when breath is not felt."""
    for entry, _ in shelf.of(BreathPolicy):
        place = entry.document.neighbour("breath", "words", "en.toml")
        for name in ("not_felt", "moved", "gap", *(f"cues.{cue}" for cue in BreathCue)):
            yield Wanted(key=f"breath.{name}", place=place)
