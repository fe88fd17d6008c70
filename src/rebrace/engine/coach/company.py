"""Who of several bodies is her, and whether somebody is with her.

A pose model that looks for two bodies now and then finds one twice, and it finds her baby. Neither is company: a second
body counts when its trunk is seen surely, is nearly as large as hers and lies beside hers.
"""

import math
from collections.abc import Sequence
from typing import Final

from rebrace.engine.catalogue.policies.coach import CoachPolicy
from rebrace.engine.coach.geometry import length, middle, torso
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.state import Place
from rebrace.engine.coach.track import LONG_AGO
from rebrace.engine.vocabulary.landmarks import HIP, SHOULDER

_ALIKE: Final = 0.8
"""Two looks at one body are as large, and as near to each other, as this share of it tells."""


def hers(bodies: Sequence[Seen], place: Place) -> int:
    """Which one is her: the one nearest to where she was; before that is known, the largest.

    The first one is the one that the model follows, and steadier than a second look at the same body.
    """
    if place.at == LONG_AGO:
        best = max(range(len(bodies)), key=lambda each: size(bodies[each]))
        return 0 if size(bodies[0]) >= _ALIKE * size(bodies[best]) else best
    best = min(range(len(bodies)), key=lambda each: _away(bodies[each], place.x, place.y))
    x, y = _centre(bodies[best])
    return 0 if _away(bodies[0], x, y) <= (1 - _ALIKE) * size(bodies[best]) else best


def accompanied(bodies: Sequence[Seen], her: int, policy: CoachPolicy) -> bool:
    """Whether somebody else is there who could be taken for her."""
    mine = bodies[her]
    large = size(mine)
    x, y = _centre(mine)
    return any(
        whole_trunk(other, policy.visibility)
        and size(other) >= policy.company_size * large
        and _away(other, x, y) >= policy.company_apart * large
        for place, other in enumerate(bodies)
        if place != her
    )


def size(seen: Seen) -> float:
    """The trunk's length, or its width where it is seen end on."""
    return max(torso(seen), length(seen, SHOULDER, SHOULDER + 1))


def whole_trunk(seen: Seen, visibility: float) -> bool:
    """Whether both shoulders and both hips are seen."""
    v = seen.v
    return min(v[SHOULDER], v[SHOULDER + 1], v[HIP], v[HIP + 1]) >= visibility


def _centre(seen: Seen) -> tuple[float, float]:
    return (middle(seen.x, SHOULDER) + middle(seen.x, HIP)) / 2, (middle(seen.y, SHOULDER) + middle(seen.y, HIP)) / 2


def _away(seen: Seen, x: float, y: float) -> float:
    here_x, here_y = _centre(seen)
    return math.hypot(here_x - x, here_y - y)
