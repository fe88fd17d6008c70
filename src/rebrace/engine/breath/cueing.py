"""When a word helps: after a few breaths in a row that call for it, and not too often."""

import math
from typing import Final, NamedTuple

from rebrace.engine.breath.events import BreathCue, Phase
from rebrace.engine.breath.rhythm import Rhythm, depth, rate
from rebrace.engine.breath.turning import Turn
from rebrace.engine.catalogue.policies.breath import BreathPolicy


class Cueing(NamedTuple):
    """How many breaths in a row have called for each cue, and when the last was said."""

    hasty: int
    shallow: int
    said: float


QUIET: Final = Cueing(0, 0, -math.inf)


def cued(cueing: Cueing, rhythm: Rhythm, turn: Turn, policy: BreathPolicy) -> tuple[Cueing, BreathCue | None]:
    """The cue after a breath; `rhythm` knows it, and `turn` is the end of the way before its last."""
    hasty = cueing.hasty + 1 if _is_hasty(rhythm, turn, policy) else 0
    reached = depth(rhythm)
    shallow = cueing.shallow + 1 if reached is not None and reached < policy.shallow else 0
    counted = Cueing(hasty, shallow, cueing.said)
    now = rhythm.times[-1]
    if now - cueing.said < policy.cue_apart:
        return counted, None
    if hasty >= policy.cue_breaths:
        return Cueing(0, shallow, now), BreathCue.SLOWER_OUT
    if shallow >= policy.cue_breaths:
        return Cueing(hasty, 0, now), BreathCue.WIDEN_RIBS
    return counted, None


def _is_hasty(rhythm: Rhythm, turn: Turn, policy: BreathPolicy) -> bool:
    present = rate(rhythm.times)
    if present is not None and present > policy.rate_most:
        return True
    last = rhythm.turn
    if last is None or not rhythm.inward:
        return False
    inward, outward = (turn, last) if rhythm.phase(last.going) == Phase.OUT else (last, turn)
    return 100 * outward.seconds < policy.out_least * inward.seconds
