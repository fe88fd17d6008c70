"""How often triage asks, and how long an answer counts."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Days, Hours


@dataclass(frozen=True, slots=True, kw_only=True)
class CadencePolicy:
    """The occasions on which each form is due."""

    name: ClassVar[str] = "cadence"
    in_order: ClassVar[tuple[tuple[str, str], ...]] = (("weekly", "full"),)
    full: Days
    """Age at which the full check is due again."""
    weekly: Days
    """Age of the latest full or weekly check at which the weekly one is due."""
    gap: Days
    """Days without a session after which the full check is due."""
    check: Hours
    """How long any check permits a session."""
    draft: Hours
    """How long the pages of a check under way may wait for the next page."""
    stop: Hours
    """How long what was told on the stop list holds, whatever the checks after it say."""
    full_after: tuple[str, ...]
    """Rules that only a full check can answer: once they fire, it is due at once."""
