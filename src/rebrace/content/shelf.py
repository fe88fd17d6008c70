"""Everything that was read from the content files, before it is checked and handed to the engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from rebrace.content.documents import Document
from rebrace.content.provenance import Number
from rebrace.content.walking import Part
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.trouble import within

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One value of a family, and where it stands."""

    id: str
    kind: type[Any]
    value: Any
    """None when it could not be decoded; its problems are told already."""
    document: Document
    key: str
    """Where in the document; empty when it is the whole document."""

    def problem(self, key: str, sentence: str, mend: str) -> Problem:
        """A problem at a key inside this value."""
        return Problem(place=self.document.place, key=within(self.key, key), sentence=sentence, mend=mend)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place that names a source."""

    document: Document
    key: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All entries, all words by language, all numbers and all mentions of sources."""

    entries: tuple[Entry, ...]
    words: Mapping[str, Mapping[str, tuple[Document, Any]]]
    """Language, then key, to the file and its text."""
    numbers: tuple[Number, ...]
    mentions: tuple[Mention, ...]
    reviewed: bool

    parts: tuple[tuple[Entry, Part], ...]
    """Every field of every entry."""

    def ids(self, kind: type) -> frozenset[str]:
        """Every id of a kind, those that could not be decoded included, so that one slip is told once."""
        return frozenset(entry.id for entry in self.entries if entry.kind is kind)

    def of(self, kind: type[T]) -> tuple[tuple[Entry, T], ...]:
        """The decoded entries of a kind, and their values."""
        return tuple((entry, entry.value) for entry in self.entries if entry.kind is kind and entry.value is not None)

    def mapping(self, kind: type[T]) -> dict[str, T]:
        """The decoded values of a kind by id."""
        return {entry.id: value for entry, value in self.of(kind)}
