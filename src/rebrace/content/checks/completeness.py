"""Everything the engine needs is there, once."""

from collections.abc import Iterator

from rebrace.content.policies import POLICIES
from rebrace.content.shelf import Shelf
from rebrace.engine.catalogue.flags import FlagDefinition
from rebrace.engine.catalogue.posture import PostureCheck
from rebrace.engine.catalogue.triage import CheckForm, Form
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.problems import Problem


def problems(shelf: Shelf) -> Iterator[Problem]:
    """Missing files, and ids that stand in two."""
    yield from _missing(shelf, FlagDefinition, "flags", [flag.value for flag in Flag])
    yield from _missing(shelf, CheckForm, "triage/forms", [form.value for form in Form])
    for name, kind in POLICIES.items():
        yield from _missing(shelf, kind, "rules", [name])
    yield from _missing(shelf, PostureCheck, "posture", ["posture"])
    yield from _doubles(shelf)


def _missing(shelf: Shelf, kind: type, folder: str, needed: list[str]) -> Iterator[Problem]:
    there = shelf.ids(kind)
    for each in needed:
        if each not in there:
            yield Problem(place=f"{folder}/{each}.toml", key="", sentence="is missing.", mend="Add the file.")


def _doubles(shelf: Shelf) -> Iterator[Problem]:
    first: dict[tuple[type, str], str] = {}
    for entry in shelf.entries:
        earlier = first.setdefault((entry.kind, entry.id), f"{entry.document.place} {entry.key}".strip())
        here = f"{entry.document.place} {entry.key}".strip()
        if earlier != here:
            mend = f"Give it an id of its own; the other stands in {earlier}."
            yield Problem(place=entry.document.place, key=entry.key, sentence=f"is a second “{entry.id}”.", mend=mend)
