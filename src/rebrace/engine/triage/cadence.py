"""Which form must be answered before anything else."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.cadence import CadencePolicy
from rebrace.engine.catalogue.policies.opening import OpeningPolicy
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.state import CheckSeen, State
from rebrace.engine.triage.asking import items_of
from rebrace.engine.triage.flagging import raising_items
from rebrace.engine.vocabulary.dispositions import Unlock


def due(state: State, now: datetime, catalogue: Catalogue) -> Form | None:
    """The form that is due; None while a fresh enough check stands that no session has used yet.

    A check from the future, as a clock that was set back leaves behind, counts as none.
    """
    policy = catalogue.policy(CadencePolicy)
    checks = [check for check in standing_checks(state) if check.at <= now]
    full = next((check for check in checks if check.form is Form.FULL), None)
    if full is None or _asks_for_full(state, full, now, policy) or _may_settle(state, full, now, catalogue):
        return Form.FULL
    since = max(check.at for check in checks if check.form in (Form.FULL, Form.WEEKLY))
    asked_again = _flags_form(state, since, now, catalogue)
    if asked_again or now - since >= timedelta(days=policy.weekly):
        return asked_again or Form.WEEKLY
    latest = max(checks, key=lambda check: check.at)
    fresh = now - latest.at <= timedelta(hours=policy.check)
    return None if fresh and not is_used(latest, state) else Form.SESSION


def standing_checks(state: State) -> Iterator[CheckSeen]:
    """The checks that can permit a session; the stop list cannot."""
    return (check for form, check in state.triage.checks.items() if form is not Form.STOP)


def latest_check(state: State, now: datetime) -> CheckSeen | None:
    """The latest check that can permit a session and does not lie in the future."""
    checks = (check for check in standing_checks(state) if check.at <= now)
    return max(checks, key=lambda check: check.at, default=None)


def _asks_for_full(state: State, full: CheckSeen, now: datetime, policy: CadencePolicy) -> bool:
    told = any(lock.rule in policy.full_after for lock in state.triage.locks)
    old = now - full.at >= timedelta(days=policy.full)
    born = state.birth.latest
    before_birth = born is not None and full.at.date() < born
    return told or old or before_birth or _after_a_gap(state, full, now, policy)


def _may_settle(state: State, full: CheckSeen, now: datetime, catalogue: Catalogue) -> bool:
    """A lock has been quiet for so long that a clean full check opens it; asked again each week that it stands."""
    quiet = timedelta(hours=catalogue.policy(OpeningPolicy).settle)
    again = full.at + timedelta(days=catalogue.policy(CadencePolicy).weekly)
    return any(
        now >= max(lock.last + quiet, again if full.at >= lock.last + quiet else lock.last)
        for lock in state.triage.locks
        if lock.unlock is Unlock.PHYSIO_OR_SETTLED
    )


def _after_a_gap(state: State, full: CheckSeen, now: datetime, policy: CadencePolicy) -> bool:
    last = max((session.started for session in state.sessions if session.started <= now), default=None)
    if last is None:
        return False
    back = last.date() + timedelta(days=policy.gap)
    return full.at.date() < back <= now.date()


def is_used(check: CheckSeen, state: State) -> bool:
    """One check permits one session, also when its last page was corrected after the session had begun."""
    ended = (session for session in state.sessions if session.check is not None and not session.is_open)
    return any(session.check == check.fact or session.started >= check.begun for session in ended)


def _flags_form(state: State, since: datetime, now: datetime, catalogue: Catalogue) -> Form | None:
    """The form that asks about a flag which has been up for so long that it is asked again."""
    for up in state.triage.flags:
        again = up.since + timedelta(days=catalogue.flags[up.flag].ask_again)
        if since.date() < again <= now.date():
            weekly = frozenset(items_of(catalogue.forms[Form.WEEKLY]))
            return Form.WEEKLY if raising_items(up.flag, catalogue) & weekly else Form.FULL
    return None
