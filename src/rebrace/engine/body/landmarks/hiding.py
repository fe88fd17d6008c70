"""How surely each landmark is seen: what lies behind the trunk or behind another limb is guessed at.

Pose models go on telling hidden joints and say that they are less sure. Shoulders and hips hold a pose together; they
stay sure. These shares are assumptions, not measurements.
"""

import math
from collections.abc import Sequence
from typing import Final

from rebrace.engine.body.landmarks.lens import Projected
from rebrace.engine.vocabulary.landmarks import ANKLE, COUNT, ELBOW, HIP, KNEE, SHOULDER, WRIST

SEEN: Final = 0.97
BEHIND_LIMB: Final = 0.8
BEHIND_TRUNK: Final = 0.45
OUTSIDE: Final = 0.1
_TRUNK_HALF: Final = 0.32
_LIMB_HALF: Final = 0.1
"""Half widths, in lengths of the torso as it is seen or of 0.3 metres at its distance."""
_BEHIND: Final = 0.1
"""Metres."""
_TORSO: Final = 0.45
_LIMBS: Final = ((SHOULDER, ELBOW), (ELBOW, WRIST), (HIP, KNEE), (KNEE, ANKLE))
_FREE: Final = frozenset((SHOULDER, SHOULDER + 1, HIP, HIP + 1))


def visibilities(spots: Sequence[Projected], scale: float, aspect: float) -> list[float]:
    """One share for each landmark."""
    return [_seen(spots, each, scale, aspect) for each in range(COUNT)]


def _seen(spots: Sequence[Projected], at: int, scale: float, aspect: float) -> float:
    spot = spots[at]
    if not (0 <= spot.x <= 1 and 0 <= spot.y <= 1):
        return OUTSIDE
    if at in _FREE:
        return SEEN
    size = _TORSO * scale / max(spot.depth, _BEHIND)
    middle = [_middle(spots[SHOULDER], spots[SHOULDER + 1]), _middle(spots[HIP], spots[HIP + 1])]
    if _behind(spot, middle[0], middle[1], _TRUNK_HALF * size, aspect):
        return BEHIND_TRUNK
    other = 0 if at % 2 == 0 else 1
    for first, second in _LIMBS:
        if _behind(spot, spots[first + other], spots[second + other], _LIMB_HALF * size, aspect):
            return BEHIND_LIMB
    return SEEN


def _middle(a: Projected, b: Projected) -> Projected:
    return Projected((a.x + b.x) / 2, (a.y + b.y) / 2, (a.depth + b.depth) / 2)


def _behind(spot: Projected, begins: Projected, ends: Projected, half: float, aspect: float) -> bool:
    """Whether a spot lies behind a bone of the given half width."""
    ux, uy = (ends.x - begins.x) * aspect, ends.y - begins.y
    vx, vy = (spot.x - begins.x) * aspect, spot.y - begins.y
    share = min(max((ux * vx + uy * vy) / max(ux * ux + uy * uy, 1e-9), 0.0), 1.0)
    depth = begins.depth + (ends.depth - begins.depth) * share
    return spot.depth > depth + _BEHIND and math.hypot(vx - ux * share, vy - uy * share) < half
