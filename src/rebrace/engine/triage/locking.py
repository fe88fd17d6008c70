"""Locks: what a check closes, what it lets settle, and how a professional's word opens one."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.cadence import CadencePolicy
from rebrace.engine.catalogue.policies.opening import OpeningPolicy
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.triage import LockOpened
from rebrace.engine.facts.state import Cover, Lock, TriageState
from rebrace.engine.facts.verdict import Fired, Verdict
from rebrace.engine.triage.asking import items_of
from rebrace.engine.triage.judging import silent_rule
from rebrace.engine.vocabulary.dispositions import Hold, Unlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A check that was answered, and what it came to."""

    form: Form
    at: datetime
    answers: Mapping[str, str]
    verdict: Verdict
    complete: bool
    """Everything the form asks was answered."""


def locks_after(locks: tuple[Lock, ...], check: Answered, catalogue: Catalogue) -> tuple[Lock, ...]:
    """The locks after a check: some settle, some are decided anew, and what fired locks, or locks again."""
    firing = {each.rule: each for each in check.verdict.fired if does_lock(each) and _is_told(each, check)}
    kept = [lock for lock in locks if lock.rule in firing or not _falls(lock, check, catalogue)]
    standing = {lock.rule for lock in kept}
    new = [_lock(each, check.at) for rule, each in firing.items() if rule not in standing]
    return (*(_set_off_again(lock, firing, check.at) for lock in kept), *new)


def does_lock(fired: Fired) -> bool:
    """A rule locks unless a professional's word covers it, or it neither holds nor waits for anyone."""
    return not fired.covered and (fired.hold is not Hold.NOTHING_HELD or fired.unlock is not Unlock.NEXT_CHECK)


def opened_by(opening: LockOpened, fact: Fact, triage: TriageState, catalogue: Catalogue) -> TriageState:
    """Triage after someone examined her; after any lock the full check is asked again.

    No opening is one that is dated in the future or before what it answers, or made by nobody who may.
    """
    opened = [lock for lock in triage.locks if lock.rule in opening.rules and _can_open(lock, opening, fact, catalogue)]
    if not opened:
        return triage
    rules = {lock.rule for lock in opened}
    return replace(
        triage,
        locks=tuple(lock for lock in triage.locks if lock.rule not in rules),
        covers=_with_covers(triage.covers, opened, opening, catalogue),
        checks={form: check for form, check in triage.checks.items() if form is Form.STOP},
        draft=None,
    )


def is_recalled(lock: Lock) -> bool:
    """A lock that takes back earlier statements of being ready: an emergency, urgent, same-day or physio matter."""
    return lock.unlock is not Unlock.NEXT_CHECK and lock.hold is not Hold.NOTHING_HELD


def may_decide(lock: Lock, form: Form, now: datetime, catalogue: Catalogue) -> bool:
    """A form, answered now, decides anew on a lock that waits for the next check."""
    return _decides(lock, form, now, items_of(catalogue.forms[form]), catalogue)


def _is_told(fired: Fired, check: Answered) -> bool:
    """What nobody answered leaves a check incomplete; only what she told locks."""
    return not fired.silent or fired.item in check.answers


def _lock(fired: Fired, at: datetime) -> Lock:
    return Lock(rule=fired.rule, item=fired.item, since=at, then=fired.then, hold=fired.hold, unlock=fired.unlock)


def _set_off_again(lock: Lock, firing: Mapping[str, Fired], at: datetime) -> Lock:
    return replace(lock, again=at) if lock.rule in firing and at > lock.last else lock


def _falls(lock: Lock, check: Answered, catalogue: Catalogue) -> bool:
    """A check that does not set a lock off opens it, where the lock lets it."""
    if not check.complete or check.at <= lock.last:
        return False
    match lock.unlock:
        case Unlock.NEXT_CHECK:
            return _decides(lock, check.form, check.at, check.answers, catalogue)
        case Unlock.PHYSIO_OR_SETTLED:
            quiet = timedelta(hours=catalogue.policy(OpeningPolicy).settle)
            clean = check.verdict.hold is Hold.NOTHING_HELD
            return check.form is Form.FULL and clean and check.at - lock.last >= quiet
        case _:
            return False


def _decides(lock: Lock, form: Form, at: datetime, asked: Collection[str], catalogue: Catalogue) -> bool:
    policy = catalogue.policy(CadencePolicy)
    if lock.rule in policy.full_after:
        return form is Form.FULL
    if _only_when_stopping(lock, catalogue):
        return form is not Form.STOP and at - lock.last >= timedelta(hours=policy.stop)
    return form is Form.FULL or lock.item in asked


def _only_when_stopping(lock: Lock, catalogue: Catalogue) -> bool:
    asking = {form for form, each in catalogue.forms.items() if lock.item in items_of(each)}
    return asking == {Form.STOP}


def opens_from(lock: Lock, catalogue: Catalogue) -> date:
    """The first day of an examination that opens a lock.

    Where a professional's word covers the rule for a while, it answers what came back after it too; elsewhere
    whatever came back needs an examination of its own.
    """
    covered = _cover_days(lock, catalogue) > 0
    return (lock.since if covered else lock.last).date()


def opened_for(unlock: Unlock, catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of the roles whose word opens a lock; none for one that only an answer opens."""
    policy = catalogue.policy(OpeningPolicy)
    match unlock:
        case Unlock.CHECKED:
            return policy.checked_by
        case Unlock.PHYSIO | Unlock.PHYSIO_OR_SETTLED:
            return policy.physio
        case Unlock.NEXT_CHECK:
            return ()


def _can_open(lock: Lock, opening: LockOpened, fact: Fact, catalogue: Catalogue) -> bool:
    dated = opens_from(lock, catalogue) <= opening.on <= fact.at.date() and lock.since <= fact.at
    return dated and opening.role in opened_for(lock.unlock, catalogue)


def _with_covers(
    covers: tuple[Cover, ...], opened: Iterable[Lock], opening: LockOpened, catalogue: Catalogue
) -> tuple[Cover, ...]:
    new = {
        lock.rule: Cover(
            rule=lock.rule, by=opening.by, on=opening.on, until=opening.on + timedelta(days=days), role=opening.role
        )
        for lock in opened
        if (days := _cover_days(lock, catalogue)) > 0
    }
    return (*(cover for cover in covers if cover.rule not in new), *new.values())


def _cover_days(lock: Lock, catalogue: Catalogue) -> int:
    """Days for which a word on a rule stands; on an item's silence, the fewest of its rules that lock."""
    item = catalogue.items.get(lock.item)
    rules = item.rules if item else ()
    if lock.rule == silent_rule(lock.item):
        return min((rule.covers for rule in rules if rule.unlock is not Unlock.NEXT_CHECK), default=0)
    return next((rule.covers for rule in rules if rule.id == lock.rule), 0)
