"""Looks through the camera: her first one of each kind, which later ones are held against, and the latest."""

from collections.abc import Iterator
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.posture import PostureSeen
from rebrace.engine.facts.posture import LookRecord
from rebrace.engine.facts.records.calendar import days_with, weeks_with
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.state import State, WeekRecord
from rebrace.engine.vocabulary.posture import Line

_LATEST: Final = 12
"""Looks kept beside the first ones: enough for the two days that a change must be seen on."""


def _seen(state: State, fact: Fact, body: PostureSeen, catalogue: Catalogue) -> State:
    """A look counts as a check of its day, and a second look as a reset of its week."""
    record = LookRecord(
        at=fact.at,
        stance=body.stance,
        after=body.after,
        levelled=body.levelled,
        side=body.side,
        lines=_lines(body),
        ribs=body.ribs,
    )
    looks = tuple(_kept((*state.looks, record)))
    day = fact.at.date()
    if body.after:
        return replace(state, looks=looks, weeks=weeks_with(state, day, _with_reset))
    days = days_with(state, day, lambda each: replace(each, posture=each.posture + 1), catalogue)
    return replace(state, looks=looks, days=days)


def _with_reset(week: WeekRecord) -> WeekRecord:
    return replace(week, resets=week.resets + 1)


def _lines(body: PostureSeen) -> dict[Line, int]:
    told = {line: getattr(body, line.value) for line in Line}
    return {line: value for line, value in told.items() if value is not None}


def _kept(looks: tuple[LookRecord, ...]) -> Iterator[LookRecord]:
    """The first of each kind, whichever lines it shows, and the latest ones."""
    known: set[object] = set()
    for place, look in enumerate(looks):
        kinds = {(look.stance, look.levelled, look.side, line) for line in look.lines} if not look.after else set()
        if kinds - known or place >= len(looks) - _LATEST:
            yield look
        known |= kinds


RECORDERS: Final[Recorders] = {PostureSeen: _seen}
