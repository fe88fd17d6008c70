"""Reason codes become sentences: numbers as they are, ids by their names."""

from collections.abc import Callable, Mapping
from typing import Final

from rebrace.screens.words import Words

_NAMES: Final[Mapping[str, str]] = {
    "exercise": "exercises.{exercise}.name",
    "instead": "exercises.{instead}.name",
    "rung": "exercises.{exercise}.rungs.{rung}.name",
    "habit": "loads.{habit}.name",
    "test": "clearance.comfort.{test}.name",
}
"""Where the name of an id is found in the words; what is not here is put in as it is."""


def sentence(
    words: Words, key: str, numbers: Mapping[str, int] | None = None, ids: Mapping[str, str] | None = None
) -> str:
    """The sentence of a key, its places filled with numbers and with the names of ids."""
    given = ids or {}
    named = {place: _name(words, place, given) for place in given}
    told = {place: tenths(each) if place.endswith("_tenths") else each for place, each in (numbers or {}).items()}
    return words(key, **told, **named)


def tenths(number: int) -> str:
    """Tenths of a point as points, such as 4.5; whole points stay whole."""
    sign, (whole, rest) = "−" if number < 0 else "", divmod(abs(number), 10)
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


def _name(words: Words, place: str, ids: Mapping[str, str]) -> str:
    pattern = _NAMES.get(place)
    if pattern is None or (place == "rung" and "exercise" not in ids):
        return ids[place]
    return words(pattern.format(**ids))


def dial(shown: str) -> str:
    """The digits of a number that she typed, for a `tel:` link."""
    kept = "".join(character for character in shown if character in "0123456789")
    return f"+{kept}" if shown.strip().startswith("+") else kept


def lower_first(text: str) -> str:
    """A line as a part of a sentence."""
    return text[:1].lower() + text[1:]


FILTERS: Final[Mapping[str, Callable[..., str]]] = {"dial": dial, "lower_first": lower_first, "tenths": tenths}
