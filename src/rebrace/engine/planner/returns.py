"""The way back: after a gap, an illness, or mornings that brought more pain."""

from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.catalogue.policies.returns import GapRule, ReturnsPolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.state import Easing, LadderState, State
from rebrace.engine.planner import ladders
from rebrace.engine.planner.decisions import Change, decided, with_decisions
from rebrace.engine.vocabulary.pillars import STRENGTH_PILLARS

_DAYS = 7


def days_missed(state: State, today: date, catalogue: Catalogue) -> int:
    """Whole days without strength training since the last; 0 before the first."""
    trained = [
        ladder.last_day
        for name, ladder in state.ladders.items()
        if ladder.last_day is not None and ladders.is_strength(catalogue.exercises.get(name))
    ]
    return max(0, (today - max(trained)).days - 1) if trained else 0


def resumed(state: State, today: date, catalogue: Catalogue) -> State:
    """Her state as training begins again today: after a gap, lower rungs and an eased start.

    The same state when there was no gap to speak of. A plan looks at it; the first strength set of a
    session writes it down.
    """
    missed = days_missed(state, today, catalogue)
    rule = _gap_rule(catalogue.policy(ReturnsPolicy), missed)
    if rule is None:
        return state
    begun = _restarted(state, today, catalogue) if rule.restart else _paused(state, missed)
    eased = _gap_easing(rule, today, missed)
    return replace(
        _on_lower_rungs(begun, rule, today, missed, catalogue),
        easing=gentler(eased, easing_now(state.easing, today)),
    )


def easing_now(easing: Easing | None, today: date) -> Easing | None:
    """The easing that still holds on a day."""
    if easing is None:
        return None
    last = _later(easing.until, easing.rest_until)
    return easing if easing.sessions_left > 0 or (last is not None and today < last) else None


def gentler(one: Easing | None, other: Easing | None) -> Easing | None:
    """Two reasons to go easy: the one that leaves fewer sets gives its name, and neither is forgotten."""
    if one is None or other is None:
        return one or other
    first, second = sorted((one, other), key=lambda each: (each.sets_percent, -each.sets_less))
    return replace(
        first,
        sessions_left=max(first.sessions_left, second.sessions_left),
        until=_later(first.until, second.until),
        rest_until=_later(first.rest_until, second.rest_until),
        sets_less=max(first.sets_less, second.sets_less),
        effort_most=min((cap for cap in (first.effort_most, second.effort_most) if cap is not None), default=None),
    )


def restart_week(state: State, catalogue: Catalogue) -> int:
    """The training week to begin again at: later than the first when every strength pillar had a solid rung."""
    policy = catalogue.policy(ReturnsPolicy)
    solid = {
        exercise.pillar
        for name, ladder in state.ladders.items()
        if (exercise := catalogue.exercises.get(name)) is not None
        and ladders.is_strength(exercise)
        and ladder.solid >= policy.restart_solid_rung
    }
    return policy.restart_solid_week if solid.issuperset(STRENGTH_PILLARS) else 1


def _gap_rule(policy: ReturnsPolicy, missed: int) -> GapRule | None:
    reached = [rule for rule in policy.gaps if rule.missed_from <= missed]
    return reached[-1] if reached else None


def _gap_easing(rule: GapRule, today: date, missed: int) -> Easing | None:
    if not rule.sessions:
        return None
    return Easing(
        reason=f"gap_{rule.id}",
        since=today,
        sessions_left=rule.sessions,
        sets_less=rule.sets_less,
        sets_percent=rule.sets_percent,
        effort_most=rule.effort_most,
        numbers={"days": missed},
    )


def _paused(state: State, missed: int) -> State:
    """Whole weeks without training are not counted as training weeks."""
    if state.started_on is None:
        return state
    return replace(state, started_on=state.started_on + timedelta(days=missed // _DAYS * _DAYS))


def _restarted(state: State, today: date, catalogue: Catalogue) -> State:
    weeks_in = restart_week(state, catalogue) - 1
    return replace(state, started_on=today - timedelta(weeks=weeks_in), chosen=(), chosen_on=None)


def _on_lower_rungs(state: State, rule: GapRule, today: date, missed: int, catalogue: Catalogue) -> State:
    decisions = []
    changed = dict(state.ladders)
    for name, ladder in state.ladders.items():
        exercise = catalogue.exercises.get(name)
        if exercise is None or not ladders.is_strength(exercise):
            continue
        lower = _lower(ladder, exercise, rule, today, catalogue)
        if lower is not ladder:
            changed[name] = lower
            decisions.append(decided(lower, _change(ladder, lower), f"gap_{rule.id}", today, {"days": missed}))
    return with_decisions(replace(state, ladders=changed), decisions, catalogue)


def _lower(ladder: LadderState, exercise: Exercise, rule: GapRule, today: date, catalogue: Catalogue) -> LadderState:
    number = ladders.number_of(ladder, exercise)
    steps = number - _restart_rung(ladder, catalogue) if rule.restart else rule.rungs_down
    lower = ladders.lowered(ladder, exercise, max(0, steps), today)
    return ladders.afresh(lower, today) if rule.start_dose else lower


def _restart_rung(ladder: LadderState, catalogue: Catalogue) -> int:
    policy = catalogue.policy(ReturnsPolicy)
    return policy.restart_solid_rung_most if ladder.solid >= policy.restart_solid_rung else 1


def _change(before: LadderState, after: LadderState) -> Change:
    return Change.LESS if before.rung == after.rung else Change.DOWN


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day is not None), default=None)
