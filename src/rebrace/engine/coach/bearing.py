"""Whether her body lies, sits or stands as the rung asks, is seen from the side that shows it, and is still."""

import math

from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.catalogue.policies.stances import Stance
from rebrace.engine.coach.company import size, whole_trunk
from rebrace.engine.coach.geometry import leans, length, middle, torso
from rebrace.engine.coach.plan import SetPlan
from rebrace.engine.coach.seen import Seen
from rebrace.engine.coach.state import NOT_HELD, Held, Place
from rebrace.engine.coach.track import LONG_AGO
from rebrace.engine.vocabulary.landmarks import ANKLE, HIP, SHOULDER


def held(before: Held, seen: Seen, place: Place, near: int, plan: SetPlan, time: float) -> Held:
    """The start as it is held after one more frame."""
    if wrong_side(seen, plan) or not _starts(seen, near, plan):
        return NOT_HELD
    if before.since == LONG_AGO or moved(before.place, place, seen) > plan.policy.still:
        return Held(time, place)
    return before


def moved(before: Place, place: Place, seen: Seen) -> float:
    """How far her trunk is from a place, or by how much larger or smaller it looks, in lengths of it."""
    away = math.hypot(place.x - before.x, place.y - before.y)
    return max(away, abs(place.size - before.size)) / size(seen)


def stayed(home: Place, place: Place, seen: Seen, plan: SetPlan) -> bool:
    """Whether her trunk came back to where it was: neither walked on, nor nearer to the phone or farther from it."""
    counting = plan.counting
    if counting is None or home.at == LONG_AGO:
        return True
    away = math.hypot(place.x - home.x, place.y - home.y)
    grown = abs(place.size - home.size)
    large = size(seen)
    return away <= counting.travel * large and grown <= plan.policy.grown_most * large


def wrong_side(seen: Seen, plan: SetPlan) -> bool:
    """Whether her shoulders show that she is seen from another side than the one that shows this rung."""
    if plan.view is CameraView.NONE:
        return False
    if not whole_trunk(seen, plan.policy.visibility):
        return plan.view is CameraView.FRONT
    wide = length(seen, SHOULDER, SHOULDER + 1) / torso(seen)
    return wide > plan.policy.side_on_most if plan.view is CameraView.SIDE else wide < plan.policy.facing_least


def strayed(seen: Seen, near: int, plan: SetPlan) -> bool:
    """Whether her trunk is as it never is in this position, such as upright where she lies."""
    stance = plan.stance
    if stance is None:
        return False
    low, high = stance.trunk_low - stance.strays, stance.trunk_high + stance.strays
    return not low <= _leans(seen, near, plan.policy.visibility) <= high


def _starts(seen: Seen, near: int, plan: SetPlan) -> bool:
    stance, visibility = plan.stance, plan.policy.visibility
    if stance is None:
        return True
    upright = stance.trunk_low <= _leans(seen, near, visibility) <= stance.trunk_high
    wide = stance.wide_low is None or length(seen, SHOULDER, SHOULDER + 1) >= stance.wide_low * torso(seen)
    return upright and wide and _on_her_feet(seen, stance, visibility)


def _leans(seen: Seen, near: int, visibility: float) -> float:
    """Degrees from upright, whichever way; along the side that is seen better when the other one is hidden."""
    if whole_trunk(seen, visibility):
        return abs(leans(seen))
    across = seen.x[SHOULDER + near] - seen.x[HIP + near]
    up = seen.y[HIP + near] - seen.y[SHOULDER + near]
    return abs(math.degrees(math.atan2(across, up)) + seen.tilt)


def _on_her_feet(seen: Seen, stance: Stance, visibility: float) -> bool:
    """Whether the ankles are as far below the hips as they should be; true of feet that are not seen."""
    shown = [each for each in (0, 1) if seen.v[ANKLE + each] >= visibility]
    if not shown:
        return True
    drop = (sum(seen.y[ANKLE + each] for each in shown) / len(shown) - middle(seen.y, HIP)) / torso(seen)
    low, high = stance.drop_low, stance.drop_high
    return (low is None or drop >= low) and (high is None or drop <= high)
