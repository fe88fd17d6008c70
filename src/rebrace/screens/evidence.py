"""The page about evidence: every rule, every number, and the source or the choice behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Final

from rebrace.content.explained import explained
from rebrace.content.loader import Content
from rebrace.content.provenance import Number
from rebrace.engine.catalogue.sources import Source
from rebrace.engine.catalogue.triage import TriageItem

EVIDENCE_ROUTES: Final = frozenset({"evidence", "evidence_family"})
"""The routes that show knowledge alone and nothing of hers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One folder of the content, and how many numbers it holds."""

    id: str
    numbers: int
    designed: int
    """Of them, those that are our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The families, and the register of sources."""

    template: ClassVar[str] = "evidence.html"
    families: tuple[Family, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOfNumbers:
    """One file and its numbers."""

    file: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceOfFamily:
    """Every number of a family; for triage also every rule and why it is there."""

    template: ClassVar[str] = "evidence_family.html"
    family: str
    files: tuple[FileOfNumbers, ...]
    items: tuple[TriageItem, ...]
    explained: Mapping[str, object]
    """What decides each rule, by its id; the template reads it aloud."""
    sources: Mapping[str, Source]


def evidence(content: Content, family: str | None = None) -> Evidence | EvidenceOfFamily:
    """The overview, or one family of it; an unknown family is the overview again."""
    families = _families(content.numbers)
    if family not in {each.id for each in families}:
        return Evidence(families=families, sources=tuple(content.sources.values()))
    numbers = [each for each in content.numbers if _family(each) == family]
    files = groupby(sorted(numbers, key=lambda each: each.file), key=lambda each: each.file)
    return EvidenceOfFamily(
        family=family or "",
        files=tuple(FileOfNumbers(file=file, numbers=tuple(found)) for file, found in files),
        items=tuple(content.catalogue.items.values()) if family == "triage" else (),
        explained=explained(content.catalogue) if family == "triage" else {},
        sources=content.sources,
    )


def _family(number: Number) -> str:
    return number.file.partition("/")[0]


def _families(numbers: tuple[Number, ...]) -> tuple[Family, ...]:
    found = groupby(sorted(numbers, key=_family), key=_family)
    return tuple(_counted(name, tuple(each)) for name, each in found)


def _counted(name: str, numbers: tuple[Number, ...]) -> Family:
    return Family(id=name, numbers=len(numbers), designed=sum(each.design for each in numbers))
