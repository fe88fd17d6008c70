"""One key of the words, and what is expected there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A key that a family's words have or may have."""

    key: str
    many: bool = False
    """A list of texts rather than one text."""
    needed: bool = True
    whole_table: bool = False
    """The key is a table whose names the family leaves open."""


def one(key: str) -> Wanted:
    """A text that must be there."""
    return Wanted(key=key)


def several(key: str) -> Wanted:
    """A list of texts that must be there."""
    return Wanted(key=key, many=True)


def perhaps(key: str) -> Wanted:
    """A text that may be there."""
    return Wanted(key=key, needed=False)


def table(key: str) -> Wanted:
    """A table of texts under names of its own."""
    return Wanted(key=key, needed=False, whole_table=True)
