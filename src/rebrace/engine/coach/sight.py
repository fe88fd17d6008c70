"""Setting up: whether she can be seen well enough for this rung, and what to change when not."""

from rebrace.engine.catalogue.coach import Watched
from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.coach.bearing import wrong_side
from rebrace.engine.coach.company import size, whole_trunk
from rebrace.engine.coach.events import Hint, Mend, Obstacle
from rebrace.engine.coach.plan import SetPlan
from rebrace.engine.coach.seen import Seen
from rebrace.engine.vocabulary.landmarks import COUNT, HIP, SHOULDER, BodyPart, part_of

NOBODY = Hint(Obstacle.NOBODY, Mend.STEP_INTO_VIEW, BodyPart.BODY)
COMPANY = Hint(Obstacle.TWO_PEOPLE, Mend.ONE_PERSON, None)
_TILTED = Hint(Obstacle.PHONE_TILTED, Mend.LEVEL_PHONE, None)
FAR = Hint(Obstacle.TOO_FAR, Mend.PHONE_CLOSER, BodyPart.BODY)
_SIDE = Hint(Obstacle.WRONG_VIEW, Mend.TURN_SIDE_ON, None)
_FRONT = Hint(Obstacle.WRONG_VIEW, Mend.FACE_PHONE, None)


def in_the_way(seen: Seen, plan: SetPlan, near: int, aspect: float, tilt: float | None, *, ready: bool) -> Hint | None:
    """The first thing that is in the way of watching this set; None when she is seen well.

    From which side and how large is asked before she begins; after that her body may look smaller as she moves.
    """
    policy = plan.policy
    if not somebody(seen, policy.visibility):
        return NOBODY
    if tilt is not None and abs(tilt) > policy.tilt_most:
        return _TILTED
    set_up = None if ready else _set_up(seen, plan, min(aspect, 1.0))
    return set_up or _lacking(seen, plan, near, aspect)


def _set_up(seen: Seen, plan: SetPlan, shorter: float) -> Hint | None:
    """Small and wrongly seen, she comes closer first, unless she only looks short because she points at the phone."""
    policy = plan.policy
    small = _span(seen, policy.visibility) < policy.size_least * shorter
    if small and size(seen) < policy.trunk_least * shorter:
        return FAR
    if whole_trunk(seen, policy.visibility) and wrong_side(seen, plan):
        return _SIDE if plan.view is CameraView.SIDE else _FRONT
    return FAR if small else None


def somebody(seen: Seen, visibility: float) -> bool:
    """Whether a shoulder and a hip are seen."""
    v = seen.v
    return (v[SHOULDER] >= visibility or v[SHOULDER + 1] >= visibility) and (
        v[HIP] >= visibility or v[HIP + 1] >= visibility
    )


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
