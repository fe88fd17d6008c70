"""The twelve weeks: where she is, what comes next, the lighter weeks, the way back after a gap, and what follows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import ClassVar

from rebrace.engine.catalogue.policies.programme import Phase, PhaseRule, ProgrammePolicy
from rebrace.engine.flows.given import Screen, Visit
from rebrace.engine.flows.progress_strength import PillarLine, pillars
from rebrace.engine.planner.programme import is_deload, phase_now
from rebrace.engine.planner.returns import days_missed, easing_now, resumed
from rebrace.engine.vocabulary.pillars import Pillar


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekMark:
    """One training week on the way."""

    week: int
    lighter: bool
    here: bool
    behind: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseBlock:
    """One phase with its weeks; the last one goes on without an end and has none."""

    phase: Phase
    first: int
    last: int | None
    here: bool
    effort_low: int
    effort_high: int
    sets_low: int
    """Working sets of each strength pillar in a week, at least."""
    sets_high: int
    weeks: tuple[WeekMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WayBack:
    """A gentler way in, and why; the sentence of its code is in the words."""

    code: str
    numbers: Mapping[str, int] = field(default_factory=dict)
    to_come: bool = False
    """It begins with her next session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weeks:
    """Where she is on the way."""

    template: ClassVar[str] = "weeks.html"
    day: date
    begun: bool
    week: int
    phase: Phase
    lighter: bool
    blocks: tuple[PhaseBlock, ...]
    next_phase: Phase | None
    next_in: int
    """Weeks until then."""
    lighter_in: int
    """Weeks until the next lighter one; 0 when it is this one."""
    back: WayBack | None
    pillars: tuple[PillarLine, ...]


def show(visit: Visit) -> Screen:
    """The way, as it stands today; after a gap, as her next session will find it."""
    state = resumed(visit.state, visit.today, visit.catalogue)
    policy = visit.catalogue.policy(ProgrammePolicy)
    now = phase_now(state, visit.today, visit.catalogue)
    begun = state.started_on is not None
    following = next((rule for rule in policy.phases if rule.first_week > now.week), None)
    return Weeks(
        day=visit.today,
        begun=begun,
        week=now.week,
        phase=now.phase,
        lighter=now.deload and begun,
        blocks=_blocks(policy, now.week, begun=begun),
        next_phase=following.phase if following else None,
        next_in=following.first_week - now.week if following else 0,
        lighter_in=-now.week % policy.deload_every,
        back=_way_back(visit),
        pillars=pillars(visit),
    )


def _blocks(policy: ProgrammePolicy, week: int, *, begun: bool) -> tuple[PhaseBlock, ...]:
    ends = [later.first_week - 1 for _, later in pairwise(policy.phases)]
    lasts: list[int | None] = [*ends, None]
    return tuple(_block(policy, rule, last, week, begun) for rule, last in zip(policy.phases, lasts, strict=True))


def _block(policy: ProgrammePolicy, rule: PhaseRule, last: int | None, week: int, begun: bool) -> PhaseBlock:  # noqa: FBT001 - a plain fact
    weeks = range(rule.first_week, last + 1) if last else range(0)
    target = rule.targets[Pillar.GLUTES]
    return PhaseBlock(
        phase=rule.phase,
        first=rule.first_week,
        last=last,
        here=begun and rule.first_week <= week and (last is None or week <= last),
        effort_low=rule.effort_low,
        effort_high=rule.effort_high,
        sets_low=target.low,
        sets_high=target.high,
        weeks=tuple(
            WeekMark(
                week=each,
                lighter=is_deload(each, policy),
                here=begun and each == week,
                behind=begun and each < week,
            )
            for each in weeks
        ),
    )


def _way_back(visit: Visit) -> WayBack | None:
    """What her next session will go easy for, else what the present ones do."""
    state = resumed(visit.state, visit.today, visit.catalogue)
    easing, to_come = easing_now(state.easing, visit.today), state is not visit.state
    if easing is None:
        missed = days_missed(visit.state, visit.today, visit.catalogue)
        return WayBack(code="gap_month", numbers={"days": missed}, to_come=True) if to_come else None
    return WayBack(code=easing.reason, numbers=easing.numbers, to_come=to_come)
