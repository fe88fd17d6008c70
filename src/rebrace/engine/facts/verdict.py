"""What triage decided, as it is written down beside the answers."""

from dataclasses import dataclass

from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Unlock
from rebrace.engine.vocabulary.flags import Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class Fired:
    """One rule that an answer, or silence, set off."""

    rule: str
    item: str
    then: Disposition
    hold: Hold
    unlock: Unlock
    silent: bool = False
    """It was set off by "not sure" or by no answer."""
    covered: bool = False
    """A professional's word on this rule still stands, so it warns and does not lock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The worst of all answers, with everything that led to it."""

    disposition: Disposition
    hold: Hold
    help_lines: bool
    """Show crisis lines beside whatever else is shown."""
    fired: tuple[Fired, ...]
    """Worst first."""
    flags: tuple[Flag, ...]
