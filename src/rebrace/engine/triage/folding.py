"""Her facts become what triage knows of her: checks, drafts, locks, covers and flags."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.conditions import SEVERE_TEAR
from rebrace.engine.catalogue.policies.cadence import CadencePolicy
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.birth import BirthTold
from rebrace.engine.facts.kinds.session import SessionFinished, SessionStopped, StopReason
from rebrace.engine.facts.kinds.triage import CheckAnswered, CheckPageAnswered, LockOpened
from rebrace.engine.facts.state import CheckSeen, Lock, State, TriageState
from rebrace.engine.triage.circumstances import circumstances_of, covers_of
from rebrace.engine.triage.drafting import draft_of, with_page
from rebrace.engine.triage.evaluation import names_in
from rebrace.engine.triage.flagging import flags_after_check, flags_after_session
from rebrace.engine.triage.judging import fired_rules, is_alarming, judge_told
from rebrace.engine.triage.locking import Answered, does_lock, is_recalled, locks_after, opened_by
from rebrace.engine.triage.recording import judged_again
from rebrace.engine.vocabulary.dispositions import Disposition


def apply(state: State, fact: Fact, catalogue: Catalogue) -> State:
    """Her state after one more fact, as far as triage writes it; most kinds of fact say nothing to it."""
    fold = _FOLDS.get(type(fact.body))
    return state if fold is None else fold(state, fact, fact.body, catalogue)


def _check(state: State, fact: Fact, body: CheckAnswered, catalogue: Catalogue) -> State:
    check = judged_again(state, fact, body, catalogue)
    triage = replace(
        state.triage,
        draft=None,
        locks=locks_after(state.triage.locks, check, catalogue),
        flags=flags_after_check(state.triage.flags, check, catalogue),
        covers=tuple(cover for cover in state.triage.covers if cover.until >= fact.at.date()),
    )
    trouble = check.form is Form.STOP and check.verdict.disposition is not Disposition.GO
    standing = _asking_again(triage) if trouble else triage
    begun = _begun(state, check, catalogue)
    return _recalled(replace(state, triage=_seen(standing, check, fact.id, begun)), state.triage.locks)


def _begun(state: State, check: Answered, catalogue: Catalogue) -> datetime:
    """When the oldest of its answers may have been given: with the first page, or with the check it corrects."""
    draft, known = draft_of(state, check.form, check.at, catalogue), state.triage.checks.get(check.form)
    if draft is not None:
        return draft.at
    wait = timedelta(hours=catalogue.policy(CadencePolicy).draft)
    return known.begun if known is not None and timedelta(0) <= check.at - known.at <= wait else check.at


def _page(state: State, fact: Fact, body: CheckPageAnswered, catalogue: Catalogue) -> State:
    """A page that cannot wait locks at once, whether or not the rest is ever answered."""
    today = fact.at.date()
    draft = with_page(state, body, fact.at, catalogue)
    verdict = judge_told(
        draft.answers,
        circumstances=circumstances_of(state, today),
        covers=covers_of(state, today),
        catalogue=catalogue,
    )
    triage = replace(state.triage, draft=draft)
    if is_alarming(verdict):
        told = Answered(form=body.form, at=fact.at, answers=draft.answers, verdict=verdict, complete=False)
        triage = replace(triage, locks=locks_after(triage.locks, told, catalogue))
    return _recalled(replace(state, triage=triage), state.triage.locks)


def _seen(triage: TriageState, check: Answered, fact: str, begun: datetime) -> TriageState:
    """Only a check in which everything was answered stands, and only until a later one of its form."""
    known = triage.checks.get(check.form)
    if not check.complete or (known is not None and known.at > check.at):
        return triage
    seen = CheckSeen(
        form=check.form,
        fact=fact,
        at=check.at,
        begun=begun,
        disposition=check.verdict.disposition,
        hold=check.verdict.hold,
        answers=check.answers,
        fired=tuple(each.rule for each in check.verdict.fired),
    )
    return replace(triage, checks={**triage.checks, check.form: seen})


def _asking_again(triage: TriageState) -> TriageState:
    """No check stands any more, so that the full one is due; what the stop list said stays known."""
    return replace(triage, checks={form: each for form, each in triage.checks.items() if form is Form.STOP})


def _recalled(state: State, before: tuple[Lock, ...]) -> State:
    """After a new emergency, urgent, same-day or physio lock, being ready for harder rungs is stated anew."""
    known = {lock.rule for lock in before}
    if any(is_recalled(lock) and lock.rule not in known for lock in state.triage.locks):
        return replace(state, clearance={}, early=())
    return state


def _opened(state: State, fact: Fact, body: LockOpened, catalogue: Catalogue) -> State:
    return replace(state, triage=opened_by(body, fact, state.triage, catalogue))


def _finished(state: State, fact: Fact, body: SessionFinished, catalogue: Catalogue) -> State:
    flags = flags_after_session(state.triage.flags, body, fact.at.date(), catalogue)
    return replace(state, triage=replace(state.triage, flags=flags))


def _stopped(state: State, _fact: Fact, body: SessionStopped, _catalogue: Catalogue) -> State:
    wrong = body.reason is StopReason.SOMETHING_WRONG
    return replace(state, triage=_asking_again(state.triage)) if wrong else state


def _told_birth(state: State, fact: Fact, _body: BirthTold, catalogue: Catalogue) -> State:
    """What the birth alone locks is locked when it is told, and let go when it is corrected."""
    today = fact.at.date()
    full = state.triage.checks.get(Form.FULL)
    covered = {cover.rule for cover in covers_of(state, today)}
    fired = fired_rules(catalogue.items, full.answers if full else {}, circumstances_of(state, today), catalogue)
    birth_rules = _birth_rules(catalogue)
    now = {each.rule: each for each in fired if each.rule in birth_rules - covered and does_lock(each)}
    kept = tuple(lock for lock in state.triage.locks if lock.rule not in birth_rules or lock.rule in now)
    standing = {lock.rule for lock in kept}
    new = tuple(
        Lock(rule=rule, item=each.item, since=fact.at, then=each.then, hold=each.hold, unlock=each.unlock)
        for rule, each in now.items()
        if rule not in standing
    )
    return replace(state, triage=replace(state.triage, locks=(*kept, *new)))


def _birth_rules(catalogue: Catalogue) -> frozenset[str]:
    return frozenset(
        rule.id for item in catalogue.items.values() for rule in item.rules if SEVERE_TEAR in names_in(rule.when)
    )


_FOLDS: Final[Mapping[type, Callable[[State, Fact, Any, Catalogue], State]]] = {
    BirthTold: _told_birth,
    CheckPageAnswered: _page,
    CheckAnswered: _check,
    LockOpened: _opened,
    SessionFinished: _finished,
    SessionStopped: _stopped,
}
