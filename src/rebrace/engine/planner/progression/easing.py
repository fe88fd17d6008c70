"""Going easy: used up by sessions, begun by raised mornings and by illness."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.pain import PainPolicy
from rebrace.engine.catalogue.policies.returns import IllnessRule, ReturnsPolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.state import Easing, State
from rebrace.engine.planner.decisions import Change, decided, with_decisions
from rebrace.engine.planner.ladders import is_strength, lowered, number_of
from rebrace.engine.planner.progression.case import Case
from rebrace.engine.planner.returns import easing_now, gentler


def after_session(state: State, cases: Sequence[Case], today: date, catalogue: Catalogue) -> State:
    """The state after a session was judged: one eased session less, and mornings with more pain counted."""
    trained = [case for case in cases if case.loads and case.exposure.sets]
    used = _used_up(state, trained, today) if trained else state
    return _mornings(used, cases, today, catalogue)


def after_check(state: State, fired: Collection[str], today: date, catalogue: Catalogue) -> State:
    """The state after a check that set off these rules: an illness among them makes the way back gentle."""
    for rule in catalogue.policy(ReturnsPolicy).illnesses:
        if not set(fired).isdisjoint(rule.rules):
            state = _ill(state, rule, today, catalogue)
    return state


def _used_up(state: State, trained: Sequence[Case], today: date) -> State:
    easing = state.easing
    if easing is None or trained[0].exposure.day < easing.since:
        return state
    used = replace(easing, sessions_left=max(0, easing.sessions_left - 1))
    return replace(state, easing=easing_now(used, today))


def _mornings(state: State, cases: Sequence[Case], today: date, catalogue: Catalogue) -> State:
    """The pain of a morning belongs to the session, so any of its exercises can tell it."""
    policy, case = catalogue.policy(PainPolicy), cases[0]
    if case.raised is None:
        return state
    raised = state.raised_mornings + 1 if case.stayed else 0
    if raised < policy.raised_in_a_row:
        return state if raised == state.raised_mornings else replace(state, raised_mornings=raised)
    lighter = Easing(
        reason="mornings",
        since=today,
        until=today + timedelta(days=policy.lighter_days),
        sets_percent=policy.lighter_sets,
        numbers={"mornings": raised},
    )
    return replace(state, raised_mornings=0, easing=gentler(lighter, easing_now(state.easing, today)))


def _ill(state: State, rule: IllnessRule, today: date, catalogue: Catalogue) -> State:
    eased = Easing(
        reason=rule.id,
        since=today,
        sessions_left=rule.sessions,
        rest_until=today + timedelta(days=rule.rest),
        sets_percent=rule.sets_percent,
    )
    ill = replace(state, easing=gentler(eased, easing_now(state.easing, today)))
    return _begun_again(ill, rule, today, catalogue) if rule.restart else ill


def _begun_again(state: State, rule: IllnessRule, today: date, catalogue: Catalogue) -> State:
    """The first training week is the next one, and every strength ladder begins on its first rung."""
    changed, decisions = dict(state.ladders), []
    for name, ladder in state.ladders.items():
        exercise = catalogue.exercises.get(name)
        if exercise is not None and is_strength(exercise) and (number := number_of(ladder, exercise)) > 1:
            changed[name] = lowered(ladder, exercise, number - 1, today)
            decisions.append(decided(changed[name], Change.DOWN, f"illness_{rule.id}", today, {}))
    begun = replace(state, ladders=changed, started_on=None, chosen=(), chosen_on=None)
    return with_decisions(begun, decisions, catalogue)
