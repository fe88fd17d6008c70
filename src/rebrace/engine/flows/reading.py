"""Reading the fields of a form: numbers, days and chosen ids, each None when it cannot be read."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from rebrace.engine.vocabulary.quantities import Pain

E = TypeVar("E", bound=StrEnum)

_DIGITS_MOST = 4
_PAIN_MOST = 10


def number(told: str | None) -> int | None:
    """A whole number of few digits, as a form sends it."""
    if told is None or not (told.isascii() and told.isdigit()) or len(told) > _DIGITS_MOST:
        return None
    return int(told)


def day(told: str | None) -> date | None:
    """A day such as `2026-03-01`."""
    try:
        return date.fromisoformat(told or "")
    except ValueError:
        return None


def chosen(told: str | None, kind: type[E]) -> E | None:
    """One of the values of an enumeration."""
    return kind(told) if told is not None and told in set(kind) else None


def ticked(told: Iterable[str], kind: type[E]) -> tuple[E, ...]:
    """The values of an enumeration that were ticked, in its own order; unknown ones fall away."""
    wanted = set(told)
    return tuple(each for each in kind if each.value in wanted)


def pain(told: str | None) -> Pain | None:
    """Pain from 0 to 10."""
    found = number(told)
    return None if found is None or found > _PAIN_MOST else Pain(found)
