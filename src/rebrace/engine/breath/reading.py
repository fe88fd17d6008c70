"""What can be shown of her breath at any moment: where it is, how many there were, how often."""

from dataclasses import dataclass

from rebrace.engine.breath import rhythm
from rebrace.engine.breath.events import Phase
from rebrace.engine.breath.fold import Breath
from rebrace.engine.breath.order import middle

_WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Her breath, now."""

    phase: Phase
    level: int
    """How full she is, 0 to 100, in percent of a usual breath; of any end, while nobody knows which way is in."""
    count: int
    rate: float | None
    """Breaths a minute over the last few."""
    depth: int | None
    """The last breath in percent of her usual one."""


def reading(breath: Breath) -> Reading:
    """Her breath after the last sample."""
    heard = breath.rhythm
    return Reading(
        phase=breath.phase,
        level=_level(breath),
        count=heard.number,
        rate=rhythm.rate(heard.times),
        depth=rhythm.depth(heard),
    )


def _level(breath: Breath) -> int:
    turning, axis = breath.turning, breath.axis
    if breath.line is None or not turning.going or not turning.swings:
        return 0
    usual = middle(turning.swings)
    way = abs(axis.along(breath.line.now) - axis.along(turning.base)) / usual if usual else 0.0
    come = min(round(_WHOLE * way), _WHOLE)
    inward = breath.rhythm.inward or 1
    return come if turning.going == inward else _WHOLE - come
