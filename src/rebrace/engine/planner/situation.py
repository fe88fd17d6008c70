"""Everything that a plan is made from, gathered once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.shapes import Shape, ShapeRule, ShapesPolicy
from rebrace.engine.facts.state import Easing, SessionRecord, State
from rebrace.engine.loads.weights import pillar_weights
from rebrace.engine.planner import returns
from rebrace.engine.planner.programme import PhaseNow, phase_now
from rebrace.engine.planner.session import Request
from rebrace.engine.planner.volume import Volume, volume_of
from rebrace.engine.triage.permission import Permission
from rebrace.engine.vocabulary.dispositions import Scope
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Effort, Minutes

_SECONDS_OF_A_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Her body, her day and her week, as one plan sees them."""

    permission: Permission
    request: Request
    state: State
    """With the way back after a gap already taken."""
    catalogue: Catalogue
    today: date
    calm: bool
    shape: ShapeRule
    minutes: Minutes
    shapes: ShapesPolicy
    phase: PhaseNow
    volume: Volume
    weights: Mapping[Pillar, int]
    """0..1000 for each pillar, from the loads of her day."""
    easing: Easing | None
    effort_most: Effort | None
    """The least of all caps on effort; None when there is none."""

    @property
    def seconds(self) -> int:
        """The time she has."""
        return self.minutes * _SECONDS_OF_A_MINUTE


def situation_of(
    permission: Permission,
    request: Request,
    *,
    state: State,
    catalogue: Catalogue,
    leave_out: SessionRecord | None,
) -> Situation:
    """Gather what a plan needs; `leave_out` is a session under way whose sets are planned anew."""
    today = request.now.date()
    resumed = returns.resumed(state, today, catalogue)
    easing = returns.easing_now(resumed.easing, today)
    shapes = catalogue.policy(ShapesPolicy)
    shape, minutes = _shape(permission, request, shapes)
    return Situation(
        permission=permission,
        request=request,
        state=resumed,
        catalogue=catalogue,
        today=today,
        calm=permission.scope is Scope.CALM,
        shape=shape,
        minutes=minutes,
        shapes=shapes,
        phase=phase_now(resumed, today, catalogue),
        volume=volume_of(resumed, today, catalogue, leave_out=leave_out),
        weights=pillar_weights(resumed, today, catalogue),
        easing=easing,
        effort_most=_effort_most(permission, easing, shapes),
    )


def _shape(permission: Permission, request: Request, shapes: ShapesPolicy) -> tuple[ShapeRule, Minutes]:
    """A night without sleep makes the shortest shape, however many minutes there are."""
    if not permission.minimum_only:
        return shapes.for_minutes(request.minutes), request.minutes
    shape = shapes.rule(Shape.MINIMUM)
    return shape, min(request.minutes, shape.minutes_most)


def _effort_most(permission: Permission, easing: Easing | None, shapes: ShapesPolicy) -> Effort | None:
    caps = (
        permission.effort_most,
        easing.effort_most if easing else None,
        shapes.recovery_effort_most if permission.recovery else None,
    )
    return min((cap for cap in caps if cap is not None), default=None)
