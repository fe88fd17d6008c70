"""One look held against another: what moved beyond what two looks at the same body differ by, and which way.

Nothing here is good or bad, and no line has a limit that it should keep.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from rebrace.engine.catalogue.posture import Beyond
from rebrace.engine.facts.posture import LookRecord
from rebrace.engine.posture.median import limits
from rebrace.engine.vocabulary.posture import FROM_THE_SIDE, Line, Shift

_TENTHS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One line of a look, held against an earlier one."""

    line: Line
    shift: Shift | None
    """None where the line was not seen, or there is nothing to hold it against."""
    seen: bool
    """In the present look."""


def since_reset(before: LookRecord | None, now: LookRecord, beyond: Beyond) -> tuple[Moved, ...]:
    """What a reset moved, a few minutes apart."""
    return tuple(Moved(line=line, shift=_shift(before, now, line, beyond), seen=line in now.lines) for line in Line)


def since_first(looks: Sequence[LookRecord], now: LookRecord, beyond: Beyond) -> tuple[Moved, ...]:
    """What has moved since her first look: only what was seen on enough days, the present one included.

    `looks` are the looks before the present one, oldest first. Second looks, after a reset, are left out.
    """
    firsts = [each for each in looks if not each.after and each.levelled and now.levelled]
    return tuple(Moved(line=line, shift=_lasting(firsts, now, line, beyond), seen=line in now.lines) for line in Line)


def first_look(looks: Sequence[LookRecord]) -> LookRecord | None:
    """Her first look from the side, whose side and stance later looks should share."""
    return next((each for each in looks if not each.after and each.side is not None), None)


def look_before(looks: Sequence[LookRecord], today: date) -> LookRecord | None:
    """The look before a reset: the latest one of today, unless it already was a second look."""
    latest = looks[-1] if looks else None
    return latest if latest and not latest.after and latest.at.date() == today else None


def _lasting(looks: Sequence[LookRecord], now: LookRecord, line: Line, beyond: Beyond) -> Shift | None:
    alike = [each for each in looks if _alike(each, now, line)]
    if line not in now.lines or not alike:
        return None
    first, shift = alike[0], _shift(alike[0], now, line, beyond)
    days = {now.at.date()}
    for each in reversed(alike[1:]):
        if each.at.date() in days:
            continue
        if len(days) >= beyond.days or _shift(first, each, line, beyond) is not shift:
            break
        days.add(each.at.date())
    return shift if len(days) >= beyond.days else Shift.SAME


def _shift(earlier: LookRecord | None, now: LookRecord, line: Line, beyond: Beyond) -> Shift | None:
    if earlier is None or line not in now.lines or not _alike(earlier, now, line):
        return None
    before, after = earlier.lines[line], now.lines[line]
    limit = limits(beyond)[line] * _TENTHS
    if abs(after - before) <= limit:
        return Shift.SAME
    if line in FROM_THE_SIDE:
        return Shift.FORWARD if after > before else Shift.BACK
    if abs(abs(after) - abs(before)) <= limit / 2:
        return Shift.OTHER_SIDE
    return Shift.MORE_LEVEL if abs(after) < abs(before) else Shift.LESS_LEVEL


def _alike(earlier: LookRecord, now: LookRecord, line: Line) -> bool:
    """Looks are held against each other only of the same stance, levelled alike, and a side only from that side."""
    same_side = line not in FROM_THE_SIDE or earlier.side is now.side
    return line in earlier.lines and same_side and earlier.stance is now.stance and earlier.levelled is now.levelled
