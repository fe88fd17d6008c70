"""No plan without a fresh check, none while something is locked, and only calm rungs while a physio is awaited."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.planner.session import Plan
from rebrace.simulation.audit.ledger import Check, Ledger

_URGENT: Final = ("E01", "E02", "E03", "E04", "E05", "E07", "E08", "E09", "E10", "E12", "E13", "E22", "E23", "H2")
"""Answered yes: rest, until someone has looked."""
_PHYSIO: Final = ("P01", "P02", "P03", "P04", "P05", "P07", "P09", "P15", "P16", "P06_walking", "P08_worse")
"""Answered yes: the calm set, until a physio has looked."""
_SETTLES: Final = ("P01", "P02", "P03", "P16")
"""These open again when a full check is clean after a while, too."""
_TODAY: Final = ("new_symptom", "wound_sore")
"""Answered yes in the latest check: rest today."""
_HIGH_PAIN: Final = 7
_SETTLED: Final = timedelta(hours=72)
_FRESH: Final = timedelta(hours=4)
_FULL: Final = timedelta(days=28)
_WEEKLY: Final = timedelta(days=7)


def broken(plan: Plan, check: str, now: datetime, ledger: Ledger) -> Iterator[str]:
    """What speaks against there being this plan at all."""
    if any(_is_locked(item, ledger) for item in (*_URGENT, "H1")):
        yield "a plan while someone must look first"
    latest = _latest(ledger)
    if latest is None or latest.id != check or now - latest.at > _FRESH:
        yield "a plan without a fresh check"
    elif any(session.check == check for session in ledger.sessions):
        yield "a second plan on one check"
    elif any(latest.answers.get(item) == "yes" for item in _TODAY):
        yield "a plan on a day of rest"
    elif not plan.calm and (latest.pain is None or latest.pain >= _HIGH_PAIN):
        yield "more than the calm set on a day of high or untold pain"
    if not _asked_within(ledger, now, _FULL, (Form.FULL,)):
        yield "a plan on an old full check"
    if not _asked_within(ledger, now, _WEEKLY, (Form.FULL, Form.WEEKLY)):
        yield "a plan without this week's check"
    if not plan.calm and any(_is_locked(item, ledger) for item in _PHYSIO):
        yield "more than the calm set while a physio is awaited"
    yield from _not_calm(plan, ledger)


def _not_calm(plan: Plan, ledger: Ledger) -> Iterator[str]:
    for step in plan.steps if plan.calm else ():
        exercise = ledger.exercise(step.exercise)
        if not exercise.rungs[exercise.rung_number(step.rung) - 1].calm:
            yield f"{step.exercise} {step.rung} in the calm set"


def _latest(ledger: Ledger) -> Check | None:
    return next((check for check in reversed(ledger.checks) if check.form is not Form.STOP), None)


def _asked_within(ledger: Ledger, now: datetime, most: timedelta, forms: tuple[Form, ...]) -> bool:
    return any(check.form in forms and now - check.at < most + timedelta(days=1) for check in ledger.checks)


def _is_locked(item: str, ledger: Ledger) -> bool:
    """Told in some check, and since then neither looked at nor, where that counts, settled."""
    last = ledger.alarms.get(item)
    if last is None:
        return False
    openings = [(at, opened) for at, opened in ledger.openings if item in opened.rules]
    after = any(at > last.at for at, _ in openings)
    covered = any(
        at <= last.at and (last.at.date() - opened.on).days <= _cover(item, ledger) for at, opened in openings
    )
    settled = item in _SETTLES and any(
        check.form is Form.FULL and check.at - last.at >= _SETTLED and check.answers.get(item) == "no"
        for check in ledger.checks
    )
    return not (after or covered or settled)


def _cover(item: str, ledger: Ledger) -> int:
    rules = ledger.catalogue.items[item].rules
    return max((rule.covers for rule in rules if rule.id == item), default=-1) or -1
