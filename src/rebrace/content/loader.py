"""Loads all content: what the engine decides with, the words of one language, and where every number comes from."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rebrace.content.checks import problems_of
from rebrace.content.documents import Document
from rebrace.content.families import FAMILIES
from rebrace.content.folders import VARIABLE, documents
from rebrace.content.gathering import gather
from rebrace.content.policies import POLICIES
from rebrace.content.provenance import Number
from rebrace.content.shelf import Shelf
from rebrace.content.words import Words, languages_of
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.sources import Source
from rebrace.engine.vocabulary.problems import Problem

_DIGEST_LENGTH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All content in one language."""

    catalogue: Catalogue
    words: Words
    sources: Mapping[str, Source]
    numbers: tuple[Number, ...]
    """Every number the engine decides with, and where it comes from."""
    reviewed: bool
    """Every file that decides something names the clinician who signed it, and the day."""


class ContentProblemsError(SystemExit):
    """Content that cannot be used; every problem is in the message."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(["The content has problems:", *map(str, problems)]))


def load(language: str = "en", extra: str | None = None) -> Content | tuple[Problem, ...]:
    """Load the built-in content and the added folders, or say everything that is wrong with them.

    `extra` is a list of folders as `REBRACE_CONTENT` writes it.
    """
    content, problems = draft(language, extra)
    return problems or content


def draft(language: str = "en", extra: str | None = None) -> tuple[Content, tuple[Problem, ...]]:
    """The content as far as it can be read, and everything that is wrong with it; for writers, never for readers."""
    read = tuple(documents(extra))
    readable = [each for each in read if isinstance(each, Document)]
    gathering = gather(readable)
    shelf = gathering.shelf()
    unread = [each for each in read if isinstance(each, Problem)]
    problems = tuple(dict.fromkeys((*unread, *gathering.problems, *problems_of(shelf))))
    content = Content(
        catalogue=_catalogue(shelf, digest(readable)),
        words=words_in(language, shelf),
        sources=shelf.mapping(Source),
        numbers=shelf.numbers,
        reviewed=shelf.reviewed,
    )
    return content, problems


def built_in(language: str = "en") -> Content:
    """The content of this process, folders named in `REBRACE_CONTENT` included; raises when it has problems."""
    return _cached(language, os.environ.get(VARIABLE))


@cache
def _cached(language: str, extra: str | None) -> Content:
    content = load(language, extra)
    if isinstance(content, tuple):
        raise ContentProblemsError(content)
    return content


def words_in(language: str, shelf: Shelf) -> Words:
    """The words of a language, with those of the languages it falls back to underneath."""
    texts: dict[str, str | tuple[str, ...]] = {}
    for each in reversed(languages_of(language)):
        texts.update({key: text for key, (_, text) in shelf.words.get(each, {}).items()})
    return Words(language=language, texts=texts)


def digest(read: Iterable[Document]) -> str:
    """A short digest of the names and bytes of all files."""
    whole = hashlib.sha256()
    for document in sorted(read, key=lambda document: (not document.built_in, document.place)):
        name = "/".join(document.inside).encode()
        whole.update(len(name).to_bytes(8) + name + len(document.text).to_bytes(8) + document.text)
    return whole.hexdigest()[:_DIGEST_LENGTH]


def _catalogue(shelf: Shelf, digest_of_files: str) -> Catalogue:
    """Everything the engine needs; what stands alone and is missing from a draft is None."""
    fields: dict[str, Any] = {}
    for family in FAMILIES:
        values = shelf.mapping(family.kind)
        known = {family.key(name): value for name, value in values.items()} if not family.alone else None
        if family.into is not None:
            fields[family.into] = next(iter(values.values()), None) if known is None else known
    policies = {kind: value for kind in POLICIES.values() for _, value in shelf.of(kind)}
    return Catalogue(digest=digest_of_files, policies=policies, **fields)
