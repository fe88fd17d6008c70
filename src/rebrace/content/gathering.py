"""Reads every document of the content folders into one shelf, and notes what is wrong on the way."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from rebrace.content import families, signatures
from rebrace.content.documents import Document
from rebrace.content.families import family_of
from rebrace.content.families.family import Family
from rebrace.content.policies import POLICIES
from rebrace.content.provenance import CONTENT_DIALECT, Number, walked
from rebrace.content.shelf import Entry, Mention, Shelf
from rebrace.content.walking import parts
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.decoding import decode

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(slots=True, kw_only=True)
class Gathering:
    """What has been read so far."""

    entries: list[Entry] = field(default_factory=list)
    words: dict[str, dict[str, tuple[Document, Any]]] = field(default_factory=dict)
    numbers: list[Number] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    reviewed: bool = True

    def shelf(self) -> Shelf:
        """The finished shelf."""
        return Shelf(
            entries=tuple(self.entries),
            words=self.words,
            numbers=tuple(self.numbers),
            mentions=tuple(self.mentions),
            reviewed=self.reviewed,
            parts=tuple((entry, part) for entry in self.entries for part in parts(entry.value)),
        )


def gather(documents: Iterable[Document]) -> Gathering:
    """Read all documents; nothing stops at the first problem."""
    gathering = Gathering()
    for document in documents:
        prefix = words_prefix(document.inside)
        family = family_of(document.inside)
        if prefix is not None:
            _words(gathering, document, prefix)
        elif family is not None:
            _family(gathering, document, family)
        elif document.inside[0] not in families.UNJUDGED:
            gathering.problems.append(_stray(document))
    return gathering


def words_prefix(inside: tuple[str, ...]) -> str | None:
    """What the keys of a words file begin with; None when the file holds no words.

    Words lie beside an exercise, in a family's folder `words`, or anywhere below `reasons`.
    """
    if not _LANGUAGE.fullmatch(inside[-1].removesuffix(".toml")):
        return None
    if inside[0] == "exercises" and len(inside) == len(("exercises", "id", "en.toml")):
        return f"exercises.{inside[1]}"
    if inside[0] == "reasons" or inside[-2:-1] == ("words",):
        return inside[0]
    return None


def _words(gathering: Gathering, document: Document, prefix: str) -> None:
    texts = gathering.words.setdefault(document.inside[-1].removesuffix(".toml"), {})
    for key, text in _flat(document.table, prefix):
        if key in texts:
            mend = f"Keep one of the two; the other is in {texts[key][0].place}."
            gathering.problems.append(_problem(document, key.removeprefix(f"{prefix}."), "is said twice.", mend))
        else:
            texts[key] = (document, text)


def _flat(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, each in table.items():
        if isinstance(each, dict):
            yield from _flat(each, f"{prefix}.{name}")
        else:
            yield f"{prefix}.{name}", tuple(each) if isinstance(each, list) else each


def _family(gathering: Gathering, document: Document, family: Family) -> None:
    table, provenance = walked(document.place, document.table)
    gathering.numbers += provenance.numbers
    gathering.problems += provenance.problems
    gathering.mentions += [Mention(document=document, key=key, source=each) for key, each in provenance.named]
    if family.into is not None or family.folder == ("rules",):
        gathering.problems += signatures.problems(document)
        gathering.reviewed &= signatures.is_signed(document)
    if family.rows is None:
        _entry(gathering, document, family, table, "")
        return
    rows = table.pop(family.rows, None)
    for stray in table.keys() - CONTENT_DIALECT.aside:
        mend = f"Write [[{family.rows}]] tables here."
        gathering.problems.append(_problem(document, stray, "is not a key that belongs here.", mend))
    if not isinstance(rows, list) or not rows:
        mend = f"Write at least one [[{family.rows}]] table."
        gathering.problems.append(_problem(document, family.rows, "is missing.", mend))
        return
    for place, row in enumerate(rows):
        _entry(gathering, document, family, row, f"{family.rows}[{place}]")


def _entry(gathering: Gathering, document: Document, family: Family, raw: object, key: str) -> None:
    named = family.name_of(document.inside)
    if not key and family.name_field and isinstance(raw, dict):
        raw.setdefault(family.name_field, named)
        if raw[family.name_field] != named:
            mend = f'Write "{named}", as the file is called.'
            gathering.problems.append(_problem(document, family.name_field, "differs from the file's name.", mend))
    decoded = decode(family.kind, raw, place=document.place, key=key, dialect=CONTENT_DIALECT)
    value, wrong = (None, decoded) if isinstance(decoded, tuple) else (decoded, ())
    gathering.problems += wrong
    said = raw.get(family.name_field or "") if key and isinstance(raw, dict) else None
    entry = Entry(
        id=said if isinstance(said, str) else named,
        kind=family.kind,
        value=value,
        document=document,
        key=key,
    )
    gathering.entries.append(entry)


def _stray(document: Document) -> Problem:
    if document.inside[0] == "rules":
        mend = f"The rules are: {', '.join(sorted(POLICIES)) or 'none'}."
        return _problem(document, "", "belongs to no rule.", mend)
    folders = ", ".join(dict.fromkeys("/".join(family.folder) for family in families.FAMILIES))
    return _problem(document, "", "lies where no family looks.", f"The families are: {folders}, rules, reasons.")


def _problem(document: Document, key: str, sentence: str, mend: str) -> Problem:
    return Problem(place=document.place, key=key, sentence=sentence, mend=mend)
