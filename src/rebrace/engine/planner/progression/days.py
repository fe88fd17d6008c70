"""What the days around a session say for all of its exercises: flags, sleep, lighter weeks, ways back."""

from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.pain import PainPolicy
from rebrace.engine.catalogue.policies.programme import ProgrammePolicy
from rebrace.engine.catalogue.policies.progression import ProgressionPolicy
from rebrace.engine.facts.state import State
from rebrace.engine.planner.programme import is_deload, training_week
from rebrace.engine.planner.progression.case import Days, Held
from rebrace.engine.planner.returns import easing_now


def days_of(state: State, trained: date, today: date, catalogue: Catalogue) -> Days:
    """The days of a session that was done on one day and is judged on another."""
    policy = catalogue.policy(ProgressionPolicy)
    flags = [definition for up in state.triage.flags if (definition := catalogue.flags.get(up.flag))]
    return Days(
        today=today,
        pain=catalogue.policy(PainPolicy),
        policy=policy,
        frozen=frozenset(pillar for each in flags for pillar in each.freezes),
        held=_easing(state, trained)
        or _deload(state, trained, catalogue)
        or _nights(state, today, policy)
        or _told(state, policy),
    )


def _easing(state: State, trained: date) -> Held | None:
    easing = easing_now(state.easing, trained)
    return Held(reason=f"easing_{easing.reason}", numbers=easing.numbers) if easing else None


def _deload(state: State, trained: date, catalogue: Catalogue) -> Held | None:
    policy = catalogue.policy(ProgrammePolicy)
    return Held(reason="deload") if is_deload(training_week(state, trained), policy) else None


def _nights(state: State, today: date, policy: ProgressionPolicy) -> Held | None:
    """The average of the last nights that were told, when enough of them were."""
    since = today - timedelta(days=policy.nights_within)
    told = [
        hours
        for day in reversed(state.days)
        if since < day.day <= today and (hours := policy.sleep_hours.get(day.sleep or "")) is not None
    ][: policy.nights]
    if len(told) < policy.nights or sum(told) >= policy.sleep_least * len(told):
        return None
    return Held(reason="short_nights", numbers={"nights": len(told), "hours": policy.sleep_least})


def _told(state: State, policy: ProgressionPolicy) -> Held | None:
    """Something that the latest check told."""
    check = max(state.triage.checks.values(), key=lambda each: each.at, default=None)
    if check and any(check.answers.get(each.item) in each.values for each in policy.holding_answers):
        return Held(reason="check_told")
    return None
