"""Every planned rung has its weeks, its statements, its comfort test, and no flag against it."""

from collections.abc import Iterator
from datetime import date

from rebrace.engine.catalogue.exercise import Exercise, Rung
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.planner.session import Plan
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.flags import Flag
from rebrace.simulation.audit.ledger import Ledger, Trained

_EXTRA_WEEKS = 4
_LAST = 2
_PAIN = 3
_RISE = 1
_TEST_DAYS = 56
_TEAR_FROM = 3
_SAID = {"postnatal_check": None, "wound_closed": 56, "bleeding_settled": 56}
_SIGNS = {"P08": Flag.LEAK, "P11": Flag.DOMING}


def broken(plan: Plan, today: date, ledger: Ledger) -> Iterator[str]:
    """What speaks against the rungs of a plan."""
    for step in plan.steps:
        exercise = ledger.exercise(step.exercise)
        number = exercise.rung_number(step.rung)
        rung = exercise.rungs[number - 1]
        for reason in _against(exercise, number, rung, today, ledger):
            yield f"{step.exercise} {step.rung}: {reason}"


def _against(exercise: Exercise, number: int, rung: Rung, today: date, ledger: Ledger) -> Iterator[str]:
    column = _column(ledger)
    if _weeks(today, ledger) < _needed(rung, column, ledger) and not _is_early(rung, column, today, ledger):
        yield "too few weeks"
    if column in rung.gate.needs_clearance:
        yield from _unready(today, ledger)
    if rung.gate.comfort_test and not _passed(rung.gate.comfort_test, today, ledger):
        yield "no comfort test"
    if ledger.birth is BirthType.SEVERE_TEAR and number >= _TEAR_FROM and not _reviewed(ledger):
        yield "nobody looked at the tear"
    for flag in _flags(ledger):
        if any(rule.flag is flag and rule.blocks_from and number >= rule.blocks_from for rule in exercise.flags):
            yield f"blocked by {flag}"


def _column(ledger: Ledger) -> BirthType:
    """Unknown and complicated births count as caesareans."""
    if ledger.complicated or ledger.birth is BirthType.UNKNOWN:
        return BirthType.CAESAREAN
    if ledger.birth is BirthType.CAESAREAN:
        return BirthType.CAESAREAN
    told = any(check.answers.get("P10") == "yes" for check in ledger.checks)
    return BirthType.SEVERE_TEAR if told else ledger.birth


def _weeks(today: date, ledger: Ledger) -> int:
    return (today - ledger.born).days // 7 if ledger.born else 0


def _needed(rung: Rung, column: BirthType, ledger: Ledger) -> int:
    gate = rung.gate
    weeks = {
        BirthType.VAGINAL: gate.vaginal,
        BirthType.ASSISTED: gate.assisted,
        BirthType.SEVERE_TEAR: gate.severe_tear,
        BirthType.CAESAREAN: gate.caesarean,
    }[column]
    return weeks + _EXTRA_WEEKS if ledger.complicated and weeks else weeks


def _is_early(rung: Rung, column: BirthType, today: date, ledger: Ledger) -> bool:
    """A comfort test can open some rungs earlier; nobody in a run has a professional's word for it."""
    extra = _EXTRA_WEEKS if ledger.complicated else 0
    return any(
        early.birth is column
        and not early.by_professional
        and _weeks(today, ledger) >= early.week + extra
        and (early.comfort_test is None or _passed(early.comfort_test, today, ledger))
        for early in rung.early
    )


def _unready(today: date, ledger: Ledger) -> Iterator[str]:
    for item, days in _SAID.items():
        said = ledger.statements.get(item)
        if said is None or not said.holds or (days is not None and (today - said.on).days > days):
            yield f"{item} not said"
    told = [each for each in ledger.sessions if each.finished or each.wrong][-_LAST:]
    if len(told) < _LAST or any(each.wrong or each.flagged is not False for each in told):
        yield "a sign in the last sessions"
    settled = [each for each in told if each.day < today]
    if any(not _went_quietly(each, ledger) for each in settled):
        yield "pain in the last sessions"


def _went_quietly(session: Trained, ledger: Ledger) -> bool:
    morning = ledger.mornings.get(session.id)
    if session.pain is None or session.pain_before is None or morning is None:
        return False
    return session.pain <= _PAIN and morning <= session.pain_before + _RISE


def _passed(test: str, today: date, ledger: Ledger) -> bool:
    known = ledger.tests.get(test)
    return known is not None and known[1] and (today - known[0]).days <= _TEST_DAYS


def _reviewed(ledger: Ledger) -> bool:
    return any("P10" in opened.rules or "P10_silent" in opened.rules for _, opened in ledger.openings)


def _flags(ledger: Ledger) -> Iterator[Flag]:
    """Signs told in the latest long check, or in the last session that told anything."""
    long = next((check for check in reversed(ledger.checks) if check.form in (Form.FULL, Form.WEEKLY)), None)
    for item, flag in _SIGNS.items():
        if long is not None and long.answers.get(item) == "yes":
            yield flag
