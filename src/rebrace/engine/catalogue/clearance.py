"""The clearance items that must all be true before the harder rungs open."""

from dataclasses import dataclass
from enum import StrEnum


class ClearanceProof(StrEnum):
    """How an item is shown to be true."""

    WEEKS = "weeks"
    """From the rung's gate."""
    STATEMENT = "statement"
    """She says so, with a date; a professional may say so instead."""
    SESSIONS = "sessions"
    """From what her last sessions showed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceItem:
    """One of the seven; its question is in the words."""

    id: str
    proof: ClearanceProof
    valid_days: int | None = None
    """Days after which a statement must be made again; none means it stays."""
    evidence: tuple[str, ...]
