"""Loads all content: what the engine decides with, the words of one language, and where every number comes from."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rebrace.content.checks import problems_of
from rebrace.content.documents import Document
from rebrace.content.folders import VARIABLE, documents
from rebrace.content.gathering import gather
from rebrace.content.policies import POLICIES
from rebrace.content.provenance import Number
from rebrace.content.shelf import Shelf
from rebrace.content.words import Words, languages_of
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.clearance import ClearanceItem
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.catalogue.flags import FlagDefinition
from rebrace.engine.catalogue.loads import LoadHabit
from rebrace.engine.catalogue.locale import LocalePack
from rebrace.engine.catalogue.measures import Measure
from rebrace.engine.catalogue.posture import PostureCheck, PostureReset
from rebrace.engine.catalogue.sources import Source
from rebrace.engine.catalogue.triage import CheckForm, TriageItem
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.vocabulary.quantities import Seconds

_DIGEST_LENGTH = 16

_NO_POSTURE = PostureCheck(
    questions=(),
    reset=PostureReset(steps=(), breaths=0, breath_in=Seconds(0), breath_out=Seconds(0), prompts_most=0, evidence=()),
)
"""Stands in a draft that lacks the posture file."""


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
    content, _ = draft(language, extra)
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
    posture = next((value for _, value in shelf.of(PostureCheck)), _NO_POSTURE)
    return Catalogue(
        digest=digest_of_files,
        exercises=shelf.mapping(Exercise),
        items=shelf.mapping(TriageItem),
        forms={form.form: form for _, form in shelf.of(CheckForm)},
        clearance=shelf.mapping(ClearanceItem),
        flags={definition.flag: definition for _, definition in shelf.of(FlagDefinition)},
        habits=shelf.mapping(LoadHabit),
        posture=posture,
        measures=shelf.mapping(Measure),
        locales=shelf.mapping(LocalePack),
        policies={kind: value for kind in POLICIES.values() for _, value in shelf.of(kind)},
    )
