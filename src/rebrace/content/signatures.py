"""Who has signed a file: a registered clinician's name, and the day."""

from collections.abc import Iterator
from datetime import date

from rebrace.content.documents import Document
from rebrace.engine.vocabulary.problems import Problem


def is_signed(document: Document) -> bool:
    """The file names a clinician and a day."""
    return document.table.keys() >= {"reviewed_by", "reviewed_on"} and not tuple(problems(document))


def problems(document: Document) -> Iterator[Problem]:
    """A signature that is half there, or empty."""
    by, on = document.table.get("reviewed_by"), document.table.get("reviewed_on")
    if by is None and on is None:
        return
    if not isinstance(by, str) or not by.strip():
        mend = "Write the clinician's name and registration, or remove both keys."
        yield Problem(place=document.place, key="reviewed_by", sentence="is no name.", mend=mend)
    if type(on) is not date:
        mend = "Write the day of the review, such as 2026-03-01, or remove both keys."
        yield Problem(place=document.place, key="reviewed_on", sentence="is no day.", mend=mend)
