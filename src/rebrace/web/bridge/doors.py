"""What a device may tell through the open API, and what only others may."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.triage import Voice
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.facts import decode_fact

_EARLIEST: Final = datetime(2000, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(2200, 1, 1, tzinfo=UTC)
"""Times outside come from a clock that was never set; nothing useful can be made of them."""


def admitted(raw: object) -> Fact | tuple[Problem, ...]:
    """A fact that she may tell, or everything that is wrong with it.

    Verdicts in it are kept as told and never trusted: folding judges the answers again, and the worse one counts.
    """
    fact = decode_fact(raw)
    if not isinstance(fact, Fact):
        return fact
    return tuple(_objections(fact)) or fact


def _objections(fact: Fact) -> Iterator[Problem]:
    if getattr(fact.body, "by", Voice.HERSELF) is not Voice.HERSELF:
        yield Problem(
            place="fact",
            key="data.by",
            sentence="speaks for a professional, who has to speak for themselves.",
            mend="Send what she was told with by = herself.",
        )
    if not _EARLIEST <= fact.at <= _LATEST:
        yield Problem(
            place="fact",
            key="at",
            sentence="lies outside the years of this program.",
            mend="Set the clock of the device and give the fact its right time.",
        )
