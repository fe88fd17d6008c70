"""Every word that is needed is there in the language all others fall back to, and none is there for nothing."""

from collections.abc import Iterator, Mapping
from typing import Any

from rebrace.content.documents import Document
from rebrace.content.shelf import Shelf
from rebrace.content.wordings import WORDINGS
from rebrace.content.wordings.wanted import Wanted
from rebrace.content.words import FALLBACK, placeholders
from rebrace.engine.vocabulary.problems import Problem

Texts = Mapping[str, tuple[Document, Any]]


def problems(shelf: Shelf) -> Iterator[Problem]:
    """Words that are missing, superfluous, of the wrong shape, or that lost a placeholder on the way."""
    fallback = shelf.words.get(FALLBACK, {})
    for family, wording in WORDINGS.items():
        wanted = {each.key: each for each in wording(shelf)}
        for each in wanted.values():
            if each.needed and each.key not in fallback:
                mend = f"Write the {'list of texts' if each.many else 'text'}."
                yield Problem(place=each.place, key=_inside(each.key), sentence="is not said.", mend=mend)
        for texts in shelf.words.values():
            own = {key: told for key, told in texts.items() if key.startswith(f"{family}.")}
            yield from _known(own, wanted)
    for texts in shelf.words.values():
        for key, (document, text) in texts.items():
            yield from _fits(document, key, text, fallback)


def _inside(key: str) -> str:
    """A key as its own file writes it."""
    return key.split(".", 2 if key.startswith("exercises.") else 1)[-1]


def _known(own: Texts, wanted: Mapping[str, Wanted]) -> Iterator[Problem]:
    tables = tuple(f"{key}." for key, each in wanted.items() if each.whole_table)
    for key, (document, text) in own.items():
        each = wanted.get(key)
        if each is None and not key.startswith(tables or ("\n",)):
            yield _problem(document, key, "is said for nothing.", "Mend the key, or remove it.")
        elif each is not None and not each.whole_table and each.many != isinstance(text, tuple):
            mend = 'Write a list: ["...", "..."].' if each.many else 'Write one text: "...".'
            yield _problem(document, key, "has the wrong shape.", mend)


def _fits(document: Document, key: str, text: Any, fallback: Texts) -> Iterator[Problem]:  # noqa: ANN401 - raw TOML
    lines = text if isinstance(text, tuple) else (text,)
    if not lines or not all(isinstance(line, str) and line.strip() for line in lines):
        yield _problem(document, key, "is not text.", "Write text in quotes.")
        return
    try:
        named = _placeholders(lines)
    except ValueError as trouble:
        yield _problem(document, key, f"has braces that do not fit: {trouble}.", "Write {name}, or {{ for a brace.")
        return
    if not all(name.isidentifier() for name in named):
        yield _problem(document, key, "has a placeholder that is no name.", "Write {name} with letters and _ only.")
    elif key in fallback and named - _placeholders_or_none(fallback[key][1]):
        extra = ", ".join(sorted(named - _placeholders_or_none(fallback[key][1])))
        yield _problem(
            document, key, f"asks for {extra}, which nobody fills in.", "Use the placeholders of the English words."
        )


def _placeholders(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name for line in lines for name in placeholders(line))


def _placeholders_or_none(text: Any) -> frozenset[str]:  # noqa: ANN401 - raw TOML
    try:
        return _placeholders(text if isinstance(text, tuple) else (text,))
    except (ValueError, TypeError):
        return frozenset()


def _problem(document: Document, key: str, sentence: str, mend: str) -> Problem:
    return Problem(place=document.place, key=_inside(key), sentence=sentence, mend=mend)
