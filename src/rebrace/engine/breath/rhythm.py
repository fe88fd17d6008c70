"""From turns to breaths: how many, how often, how deep for her, and which way is in."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from rebrace.engine.breath.events import Phase
from rebrace.engine.breath.order import middle
from rebrace.engine.breath.turning import Turn
from rebrace.engine.catalogue.policies.breath import BreathPolicy

_FEW: Final = 3
"""Breaths needed before a rate or a depth is told."""
_CLEAR: Final = 0.8
"""Of a usual swing: so much movement with the guide, more than against it, tells which way is in."""


class Rhythm(NamedTuple):
    """What her breaths have been."""

    number: int
    counted: int
    """The way at whose end a breath is counted; 0 before the first."""
    turn: Turn | None
    """The last one."""
    times: tuple[float, ...]
    """When the last breaths were counted."""
    depths: tuple[float, ...]
    inward: int
    """The way that is breathing in; 0 when nobody knows."""
    agreed: float
    """Movement with the guide less movement against it."""

    def phase(self, going: int) -> Phase:
        """What going this way means."""
        if not self.inward or not going:
            return Phase.UNKNOWN
        return Phase.IN if going == self.inward else Phase.OUT


NONE: Final = Rhythm(0, 0, None, (), (), 0, 0.0)


def broken(rhythm: Rhythm) -> Rhythm:
    """After a movement: the count and her depths stay, which way is in does not."""
    return rhythm._replace(turn=None, times=(), counted=0, inward=0, agreed=0.0)


def counts(rhythm: Rhythm, turn: Turn) -> bool:
    """Whether a breath is counted at this turn: at every second one, the first included."""
    return rhythm.counted in (0, turn.going)


def kept(rhythm: Rhythm, turn: Turn, policy: BreathPolicy) -> Rhythm:
    """The rhythm after a turn."""
    if not counts(rhythm, turn):
        return rhythm._replace(turn=turn)
    depths = rhythm.depths if rhythm.turn is None else (*rhythm.depths, (turn.swing + rhythm.turn.swing) / 2)
    return rhythm._replace(
        number=rhythm.number + 1,
        counted=turn.going,
        turn=turn,
        times=(*rhythm.times, turn.at)[-policy.rate_of - 1 :],
        depths=depths[-policy.own_of :],
    )


def guided(rhythm: Rhythm, wanted: int, moved: float, usual: float) -> Rhythm:
    """The rhythm after one tick of a guide that says in (1), out (-1) or nothing (0)."""
    if not wanted or not usual:
        return rhythm
    agreed = min(max(rhythm.agreed + wanted * moved / usual, -2.0), 2.0)
    if abs(agreed) < _CLEAR:
        return rhythm._replace(agreed=agreed)
    return rhythm._replace(agreed=agreed, inward=1 if agreed > 0 else -1)


def rate(times: Sequence[float]) -> float | None:
    """Breaths a minute from when they were counted; None when there are too few.

    The middle of the periods between all pairs that are at most four breaths apart (after Theil and Sen), so that a
    breath that was held or missed does not change it.
    """
    if len(times) < _FEW:
        return None
    periods = [
        (later - times[at]) / apart
        for at in range(len(times))
        for apart, later in enumerate(times[at + 1 : at + 5], start=1)
    ]
    return 60 / middle(periods)


def depth(rhythm: Rhythm) -> int | None:
    """The last breath in percent of the usual one; None when there are too few."""
    if len(rhythm.depths) < _FEW:
        return None
    return round(100 * rhythm.depths[-1] / middle(rhythm.depths))
