"""The register of sources."""

from dataclasses import dataclass
from enum import StrEnum


class SourceKind(StrEnum):
    """How a statement is known."""

    READ = "read"
    """The source was read (often abstract and opening only)."""
    FIELD = "field"
    """General knowledge of the field, citation given where confident."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One entry of the register."""

    id: str
    kind: SourceKind
    title: str
    where: str | None = None
    """Web address or reference, shown as text and as a link."""
    background: str | None = None
    """What it was read for, where no number of the content names it."""
