"""What is written on an annotated video: the count, and for a while the last thing that was said."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from rebrace.content.words import Words

LASTS: Final = 3.0
"""Seconds that a sentence stays."""


class Caption(NamedTuple):
    """What stands on one picture."""

    number: str
    sentence: str


class Captions:
    """The words of a set, as its events come."""

    def __init__(self, words: Words, exercise: str) -> None:
        self._words = words
        self._exercise = exercise
        self._numbers: dict[str | None, int] = {}
        self._sentence = ""
        self._until = 0.0

    def at(self, time: float, events: Sequence[Mapping[str, Any]]) -> Caption:
        """The caption of a picture and of what was said at it."""
        for event in events:
            if event["kind"] == "rep_counted":
                self._numbers[event["side"]] = event["number"]
            elif (sentence := self._said(event)) is not None:
                self._sentence, self._until = sentence, time + LASTS
        return Caption(self._count(), self._sentence if time < self._until else "")

    def _count(self) -> str:
        sides = [f"{side or ''} {number}".strip() for side, number in sorted(self._numbers.items(), key=str)]
        return "  ".join(sides) or "0"

    def _said(self, event: Mapping[str, Any]) -> str | None:
        """The sentence of an event; None for one that is not spoken."""
        words = self._words
        if event["kind"] == "cue":
            return words(f"exercises.{self._exercise}.faults.{event['fault']}.cue")
        if event["kind"] == "cannot_see":
            part = words(f"reasons.coach.part.{event.get('part') or 'body'}")
            return words(f"reasons.coach.mend.{event['how']}", part=part)
        state = {"ready": "ready", "tracking_lost": "lost"}.get(event["kind"])
        return words(f"reasons.coach.state.{state}") if state else None
