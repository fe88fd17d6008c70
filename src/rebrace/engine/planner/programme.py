"""Where in the twelve weeks she is, and what this week asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.programme import Phase, PhaseRule, ProgrammePolicy, SetTarget
from rebrace.engine.facts.state import State
from rebrace.engine.planner.dose import share
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Days, Effort, Sets

_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseNow:
    """The present training week."""

    week: int
    """1-based; she who has not begun is in the first."""
    phase: Phase
    deload: bool
    """A lighter week."""
    effort_low: Effort
    effort_high: Effort
    pillar_days: Days
    """Least days from one session of a strength pillar to its next."""
    targets: Mapping[Pillar, SetTarget]
    """Working sets of this week; a lighter week's are already smaller."""


def training_week(state: State, today: date) -> int:
    """The 1-based training week; longer breaks have moved `started_on`, so they are not counted."""
    if state.started_on is None or today < state.started_on:
        return 1
    return (today - state.started_on).days // _DAYS + 1


def phase_now(state: State, today: date, catalogue: Catalogue) -> PhaseNow:
    """The phase, the effort and the set targets of a day."""
    policy = catalogue.policy(ProgrammePolicy)
    week = training_week(state, today)
    rule = _rule(policy, week)
    deload = is_deload(week, policy)
    return PhaseNow(
        week=week,
        phase=rule.phase,
        deload=deload,
        effort_low=rule.effort_low,
        effort_high=rule.effort_high,
        pillar_days=rule.pillar_days,
        targets=_lighter(rule, policy) if deload else rule.targets,
    )


def is_deload(week: int, policy: ProgrammePolicy) -> bool:
    """Whether a training week is a lighter one."""
    return week % policy.deload_every == 0


def _rule(policy: ProgrammePolicy, week: int) -> PhaseRule:
    begun = [rule for rule in policy.phases if rule.first_week <= week]
    return begun[-1] if begun else policy.phases[0]


def _lighter(rule: PhaseRule, policy: ProgrammePolicy) -> Mapping[Pillar, SetTarget]:
    return {
        pillar: target
        if pillar is Pillar.MOBILITY
        else SetTarget(
            low=Sets(share(target.low, policy.deload_sets)), high=Sets(share(target.high, policy.deload_sets))
        )
        for pillar, target in rule.targets.items()
    }
