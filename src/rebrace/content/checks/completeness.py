"""Everything the engine needs is there, once."""

from collections.abc import Iterator

from rebrace.content.families import FAMILIES, RULES
from rebrace.content.shelf import Shelf
from rebrace.engine.vocabulary.problems import Problem


def problems(shelf: Shelf) -> Iterator[Problem]:
    """Missing files, and ids that stand in two."""
    for family in (*FAMILIES, *RULES.values()):
        there = shelf.ids(family.kind)
        for each in family.ids:
            if each not in there:
                place = f"{'/'.join(family.folder)}/{each}.toml"
                yield Problem(place=place, key="", sentence="is missing.", mend="Add the file.")
    yield from _doubles(shelf)


def _doubles(shelf: Shelf) -> Iterator[Problem]:
    first: dict[tuple[type, str], str] = {}
    for entry in shelf.entries:
        earlier = first.setdefault((entry.kind, entry.id), f"{entry.document.place} {entry.key}".strip())
        here = f"{entry.document.place} {entry.key}".strip()
        if earlier != here:
            mend = f"Give it an id of its own; the other stands in {earlier}."
            yield Problem(place=entry.document.place, key=entry.key, sentence=f"is a second “{entry.id}”.", mend=mend)
