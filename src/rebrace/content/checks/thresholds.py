"""Numbers that belong together stand in their order: low under high, lists rising."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from rebrace.content.shelf import Entry, Shelf
from rebrace.content.walking import Part
from rebrace.engine.catalogue.loads import LoadHabit
from rebrace.engine.vocabulary.problems import Problem

_ENDS: Final = (("low", "high"), ("least", "most"), ("start", "most"), ("from", "most"))
"""How the names of two fields end when the first may not exceed the second."""

_BEGINNINGS: Final = ("first_week", "minutes_from", "missed_from")
"""Fields that say where a part of a list begins."""


def problems(shelf: Shelf) -> Iterator[Problem]:
    """Pairs and lists that are out of order."""
    for entry, part in shelf.parts:
        yield from _pair(entry, part)
        yield from _rising(entry, part)
        yield from _declared(entry, part)
    for entry, habit in shelf.of(LoadHabit):
        if habit.counts_from > habit.full_at:
            sentence = f"is {habit.counts_from}, and full_at is {habit.full_at}."
            yield entry.problem("counts_from", sentence, "A habit counts before it counts fully.")
        if habit.choices[:1] != (0,):
            yield entry.problem("choices", "does not begin with 0.", "Let the first choice be none.")


def _pair(entry: Entry, part: Part) -> Iterator[Problem]:
    for lower, upper in _ENDS:
        if part.name != lower and not part.name.endswith(f"_{lower}"):
            continue
        other = part.name.removesuffix(lower) + upper
        most = getattr(part.owner, other, None)
        if isinstance(part.value, int) and isinstance(most, int) and part.value > most:
            yield entry.problem(
                part.key, f"is {part.value}, and {other} is {most}.", "Let the first not exceed the other."
            )


def _declared(entry: Entry, part: Part) -> Iterator[Problem]:
    """Pairs that a dataclass names in its class variable `in_order`: the first does not exceed the second."""
    for lower, upper in getattr(part.owner, "in_order", ()):
        least, most = getattr(part.owner, lower), getattr(part.owner, upper)
        if part.name == lower and least > most:
            yield entry.problem(part.key, f"is {least}, and {upper} is {most}.", "Let the first not exceed the other.")


def _rising(entry: Entry, part: Part) -> Iterator[Problem]:
    if not isinstance(part.value, tuple):
        return
    measured = [(each, number) for each in part.value if (number := _begins(each)) is not None]
    for (_, lower), (_, upper) in pairwise(measured):
        if upper <= lower:
            yield entry.problem(part.key, f"has {upper} after {lower}.", "Write them rising, each once.")


def _begins(each: Any) -> int | None:  # noqa: ANN401 - any value of the catalogue
    """The number by which a list is in order: itself, or where a part of it begins."""
    if isinstance(each, int) and not isinstance(each, bool):
        return each
    return next((getattr(each, name) for name in _BEGINNINGS if hasattr(each, name)), None)
