"""Limits on what may come from outside at all, before anyone looks at what it says."""

from collections.abc import Iterator
from typing import Final

from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.trouble import within

LONGEST_TEXT: Final = 500
"""Characters; the longest text in a fact is a name or a telephone number."""
LONGEST_LIST: Final = 500
LARGEST_NUMBER: Final = 2**53 - 1
"""The largest whole number that every JSON reader keeps exactly."""
DEEPEST: Final = 12


def out_of_bounds(raw: object, place: str, key: str = "", depth: int = 0) -> Iterator[Problem]:
    """Texts, lists, numbers and nestings that no honest input needs."""
    if depth > DEEPEST:
        yield Problem(place=place, key=key, sentence="is nested too deeply.", mend=f"Nest at most {DEEPEST} levels.")
    elif isinstance(raw, str):
        yield from _text(raw, place, key)
    elif isinstance(raw, int) and abs(raw) > LARGEST_NUMBER:
        yield Problem(place=place, key=key, sentence="is too large a number.", mend="Send a smaller one.")
    elif isinstance(raw, list | dict) and len(raw) > LONGEST_LIST:
        yield Problem(place=place, key=key, sentence="is too long.", mend=f"Send at most {LONGEST_LIST} entries.")
    elif isinstance(raw, list):
        for number, each in enumerate(raw):
            yield from out_of_bounds(each, place, f"{key}[{number}]", depth + 1)
    elif isinstance(raw, dict):
        for name, each in raw.items():
            yield from out_of_bounds(each, place, within(key, str(name)[:LONGEST_TEXT]), depth + 1)


def _text(raw: str, place: str, key: str) -> Iterator[Problem]:
    if len(raw) > LONGEST_TEXT:
        mend = f"Send at most {LONGEST_TEXT} characters."
        yield Problem(place=place, key=key, sentence="is too long.", mend=mend)
    if "\x00" in raw or any("\ud800" <= letter <= "\udfff" for letter in raw):
        yield Problem(place=place, key=key, sentence="holds characters that are no text.", mend="Remove them.")
