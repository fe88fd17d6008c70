"""Triage items: what is asked, when, what each answer means, and what silence means."""

from dataclasses import dataclass
from enum import StrEnum

from rebrace.engine.catalogue.conditions import Condition
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Unlock
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.quantities import Days


class Form(StrEnum):
    """The occasions on which triage asks."""

    FULL = "full"
    WEEKLY = "weekly"
    SESSION = "session"
    """The short check before every session."""
    STOP = "stop"
    """The list behind "something is wrong" during a session."""


class AnswerKind(StrEnum):
    """How an item is answered."""

    YES_NO = "yes_no"
    """`yes`, `no` or `not_sure`."""
    SCALE = "scale"
    """A whole number from `least` to `most`."""
    CHOICE = "choice"
    """One of `choices`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageRule:
    """One consequence of an answer."""

    id: str
    when: Condition
    then: Disposition
    hold: Hold
    unlock: Unlock
    flags: tuple[Flag, ...] = ()
    covers: Days = Days(0)
    """Days for which a professional's word on this rule keeps it from locking again; 0 means never."""
    help_lines: bool = False
    """Show crisis lines whatever the final disposition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """What "not sure" and no answer become."""

    then: Disposition
    hold: Hold
    unlock: Unlock = Unlock.CHECKED
    help_lines: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageItem:
    """One question of triage; on no page of any form, its rules name nothing but circumstances."""

    id: str
    kind: AnswerKind
    silence: Silence
    rules: tuple[TriageRule, ...]
    evidence: tuple[str, ...]
    choices: tuple[str, ...] = ()
    worrying: tuple[str, ...] = ()
    """For choices: those that raise concern, mildest first."""
    least: int = 0
    most: int = 10
    quiet: str | None = None
    """What leaving its line unticked answers; none means `no`, or the first choice that worries nobody."""
    asked_when: Condition | None = None
    """Asked only then (a follow-up); otherwise its absence is not silence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """One line of a tick list: ticking it opens its items, leaving it answers them all "no".

    An item may stand in several lines of one page, never on two pages of a form: ticking one of its lines opens it.
    """

    id: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One screen of a check-in form: either one item with its own answers, or a tick list of clusters."""

    id: str
    clusters: tuple[Cluster, ...] = ()
    item: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckForm:
    """The pages of one form, in the order in which they are shown (order never changes the verdict)."""

    form: Form
    pages: tuple[Page, ...]
