"""Setting up: whether she can be seen well enough for this rung, and what to change when not."""

from typing import NamedTuple

from rebrace.engine.catalogue.coach import Watched
from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.coach.events import Mend, Obstacle
from rebrace.engine.coach.geometry import length, torso
from rebrace.engine.coach.plan import SetPlan
from rebrace.engine.coach.seen import Seen
from rebrace.engine.vocabulary.landmarks import COUNT, HIP, SHOULDER, BodyPart, part_of


class Hint(NamedTuple):
    """What is in the way, and what helps."""

    what: Obstacle
    how: Mend
    part: BodyPart | None


NOBODY = Hint(Obstacle.NOBODY, Mend.STEP_INTO_VIEW, BodyPart.BODY)
_TILTED = Hint(Obstacle.PHONE_TILTED, Mend.LEVEL_PHONE, None)
_FAR = Hint(Obstacle.TOO_FAR, Mend.PHONE_CLOSER, BodyPart.BODY)
_SIDE = Hint(Obstacle.WRONG_VIEW, Mend.TURN_SIDE_ON, None)
_FRONT = Hint(Obstacle.WRONG_VIEW, Mend.FACE_PHONE, None)


def in_the_way(seen: Seen, plan: SetPlan, near: int, aspect: float, tilt: float | None) -> Hint | None:
    """The first thing that is in the way of watching this set; None when she is seen well."""
    policy = plan.policy
    if not somebody(seen, policy.visibility):
        return NOBODY
    if tilt is not None and abs(tilt) > policy.tilt_most:
        return _TILTED
    if _span(seen, policy.visibility) < policy.size_least * min(aspect, 1.0):
        return _FAR
    return _lacking(seen, plan, near, aspect)


def from_the_wrong_side(seen: Seen, plan: SetPlan) -> Hint | None:
    """Whether the view is another than the one that shows this rung."""
    if plan.view is CameraView.NONE or not _trunk(seen, plan.policy.visibility):
        return None
    width = length(seen, SHOULDER, SHOULDER + 1) / torso(seen)
    if plan.view is CameraView.SIDE:
        return _SIDE if width > plan.policy.side_on_most else None
    return _FRONT if width < plan.policy.facing_least else None


def somebody(seen: Seen, visibility: float) -> bool:
    """Whether a shoulder and a hip are seen."""
    v = seen.v
    return (v[SHOULDER] >= visibility or v[SHOULDER + 1] >= visibility) and (
        v[HIP] >= visibility or v[HIP + 1] >= visibility
    )


def _trunk(seen: Seen, visibility: float) -> bool:
    return all(seen.v[each] >= visibility for each in (SHOULDER, SHOULDER + 1, HIP, HIP + 1))


def _span(seen: Seen, visibility: float) -> float:
    shown = [each for each in range(COUNT) if seen.v[each] >= visibility]
    xs, ys = [seen.x[each] for each in shown], [seen.y[each] for each in shown]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _lacking(seen: Seen, plan: SetPlan, near: int, aspect: float) -> Hint | None:
    visibility, margin = plan.policy.visibility, plan.policy.margin
    for each in _needed(plan, near):
        inside = margin <= seen.x[each] <= aspect - margin and margin <= seen.y[each] <= 1 - margin
        if not inside:
            return Hint(Obstacle.CUT_OFF, Mend.PHONE_BACK, part_of(each))
        if not seen.v[each] >= visibility:
            return Hint(Obstacle.HIDDEN, Mend.SHOW_PART, part_of(each))
    return None


def _needed(plan: SetPlan, near: int) -> tuple[int, ...]:
    if plan.signal is None or plan.counting is None:
        return ()
    if plan.counting.sides is Watched.EACH and len(plan.channels) > 1:
        return (*plan.signal.needs[0], *plan.signal.needs[1])
    side = plan.channels[0].side if plan.counting.sides is Watched.EACH else near
    return plan.signal.needs[side]
