"""The permission to train: made here and nowhere else, from answered checks and open locks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.cadence import CadencePolicy
from rebrace.engine.catalogue.policies.session_check import SessionCheckPolicy
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.age import age_on
from rebrace.engine.facts.state import CheckSeen, Lock, State
from rebrace.engine.triage.asking import definite, items_of, quiet
from rebrace.engine.triage.cadence import due, latest_check
from rebrace.engine.triage.circumstances import circumstances_of
from rebrace.engine.triage.evaluation import truth_of
from rebrace.engine.triage.locking import may_decide
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Scope, Unlock
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Effort

RECOVERY: Final = "recovery"
MINIMUM: Final = "minimum"
REGRESS: Final = "regress"
EARLY_DAYS: Final = "early_days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """She may train now, within these bounds. A plan can only be made from one."""

    check: str
    """Id of the check that permits it."""
    granted_at: datetime
    until: datetime
    scope: Scope
    flags: tuple[Flag, ...]
    minimum_only: bool
    """The shortest session: a bad night, or no energy."""
    recovery: bool
    """A recovery session: more pain than usual."""
    regress: tuple[Pillar, ...]
    """Pillars that go one rung down today."""
    effort_most: Effort | None
    early_days: bool
    """The first days after the birth: only the gentlest rungs."""
    reasons: tuple[str, ...]
    """Ids of the rules behind the bounds, and `recovery`, `minimum`, `regress`, `early_days`."""
    conditional: bool
    """What would be permitted if nothing is new: only to show, never to start a session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """She may not train now: something must be looked at, or asked, first."""

    disposition: Disposition | None
    """The worst of what stands; None when only an answer is missing."""
    hold: Hold
    locks: tuple[Lock, ...]
    needs: Form | None
    """The form that leads on; None when no answer of hers does."""
    reasons: tuple[str, ...]
    """Ids of the rules behind it."""


def permit(state: State, now: datetime, catalogue: Catalogue) -> Permission | Refusal:
    """Whether she may train now: no lock says rest, and a fresh check that no session has used yet stands."""
    needs = due(state, now, catalogue)
    resting = _resting(state)
    if resting:
        return _refusal(state, needs=needs if _can_lead_on(needs, resting, now, catalogue) else None)
    check = latest_check(state, now)
    if needs is not None or check is None:
        return _refusal(state, needs=needs or Form.FULL)
    until = check.at + timedelta(hours=catalogue.policy(CadencePolicy).check)
    return _granted(state, check, now=now, until=until, catalogue=catalogue)


def outlook(state: State, now: datetime, catalogue: Catalogue) -> Permission | Refusal:
    """What would be permitted if the next check brings nothing new: to show, never to start a session."""
    granted = permit(state, now, catalogue)
    if isinstance(granted, Permission):
        return replace(granted, conditional=True)
    quiet_now = _after_quiet(state, granted.needs, now, catalogue)
    check = latest_check(state, now)
    if check is None or granted.needs is Form.FULL or _resting(quiet_now):
        return granted
    nothing_new = replace(check, answers=_quiet_session(catalogue))
    return replace(_granted(quiet_now, nothing_new, now=now, until=now, catalogue=catalogue), conditional=True)


def _after_quiet(state: State, form: Form | None, now: datetime, catalogue: Catalogue) -> State:
    """Her state without the locks that a quiet answer to a form would let fall."""
    locks = tuple(lock for lock in state.triage.locks if form is None or not _would_fall(lock, form, now, catalogue))
    return replace(state, triage=replace(state.triage, locks=locks))


def _would_fall(lock: Lock, form: Form, now: datetime, catalogue: Catalogue) -> bool:
    return lock.unlock is Unlock.NEXT_CHECK and may_decide(lock, form, now, catalogue)


def _granted(state: State, check: CheckSeen, *, now: datetime, until: datetime, catalogue: Catalogue) -> Permission:
    policy = catalogue.policy(SessionCheckPolicy)
    answers = definite(check.answers, catalogue)
    circumstances = circumstances_of(state, now.date())
    early = age_on(state.birth, now.date()).least < policy.early
    today = {
        RECOVERY: truth_of(policy.recovery, answers, circumstances).may_hold,
        MINIMUM: truth_of(policy.minimum, answers, circumstances).may_hold,
        REGRESS: truth_of(policy.regress, answers, circumstances).may_hold,
        EARLY_DAYS: early,
    }
    calm = any(lock.hold is Hold.CALM_SET for lock in state.triage.locks)
    return Permission(
        check=check.fact,
        granted_at=now,
        until=until,
        scope=Scope.CALM if calm else Scope.FULL,
        flags=tuple(up.flag for up in state.triage.flags),
        minimum_only=today[MINIMUM],
        recovery=today[RECOVERY],
        regress=policy.regress_pillars if today[REGRESS] else (),
        effort_most=policy.early_effort_most if early else None,
        early_days=early,
        reasons=(*_rules(state.triage.locks), *(code for code, holds in today.items() if holds)),
        conditional=False,
    )


def _refusal(state: State, *, needs: Form | None) -> Refusal:
    locks = tuple(sorted(state.triage.locks, key=_rank))
    return Refusal(
        disposition=locks[0].then if locks else None,
        hold=max((lock.hold for lock in locks), key=lambda hold: hold.severity, default=Hold.NOTHING_HELD),
        locks=locks,
        needs=needs,
        reasons=_rules(locks),
    )


def _resting(state: State) -> tuple[Lock, ...]:
    return tuple(lock for lock in state.triage.locks if lock.hold is Hold.REST)


def _can_lead_on(needs: Form | None, resting: tuple[Lock, ...], now: datetime, catalogue: Catalogue) -> bool:
    """An answer leads on only where every lock that says rest waits for nothing but an answer."""
    if needs is None or any(lock.unlock is not Unlock.NEXT_CHECK for lock in resting):
        return False
    return needs is Form.FULL or all(_would_fall(lock, needs, now, catalogue) for lock in resting)


def _quiet_session(catalogue: Catalogue) -> Mapping[str, str]:
    return {each: quiet(catalogue.items[each]) for each in items_of(catalogue.forms[Form.SESSION])}


def _rules(locks: tuple[Lock, ...]) -> tuple[str, ...]:
    return tuple(lock.rule for lock in sorted(locks, key=_rank))


def _rank(lock: Lock) -> tuple[int, int, str]:
    return (-lock.then.severity, -lock.hold.severity, lock.rule)
