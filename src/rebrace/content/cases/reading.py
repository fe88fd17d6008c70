"""Reads vignettes from TOML files, or says everything that is wrong with them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from rebrace.content.cases.case import Case
from rebrace.content.documents import Document, read
from rebrace.content.folders import built_in_folder
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.decoding import decode

FOLDER: Final = "vignettes"


def cases(folder: Path | None = None) -> Iterator[tuple[str, Case] | Problem]:
    """Each vignette with the file it stands in, of a content folder or of the one that ships."""
    root = folder or built_in_folder()
    for path in sorted((root / FOLDER).glob("*.toml")):
        document = read(path, folder=root, built_in=folder is None)
        if isinstance(document, Problem):
            yield document
        else:
            yield from _of_file(document)


def _of_file(document: Document) -> Iterator[tuple[str, Case] | Problem]:
    rows = document.table.get("case")
    if not isinstance(rows, list) or set(document.table) != {"case"}:
        mend = "Write [[case]] tables and nothing else."
        yield Problem(place=document.place, key="", sentence="does not hold vignettes.", mend=mend)
        return
    for place, row in enumerate(rows):
        decoded = decode(Case, _plain(row), place=document.place, key=f"case[{place}]")
        if isinstance(decoded, tuple):
            yield from decoded
        else:
            yield document.place, decoded


def _plain(row: Any) -> Any:  # noqa: ANN401 - raw TOML
    """Answers written as numbers or as true and false, as they are written down."""
    if not isinstance(row, dict):
        return row
    told = {**row, "before": [_plain(each) for each in row["before"]]} if isinstance(row.get("before"), list) else row
    answers = told.get("answers")
    if not isinstance(answers, dict):
        return told
    return {**told, "answers": {item: _answer(each) for item, each in answers.items()}}


def _answer(raw: object) -> object:
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    return str(raw) if isinstance(raw, int) else raw
