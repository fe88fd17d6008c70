"""Runs vignettes and says where the decision differs from what the vignette expects."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import reduce

from rebrace.content.cases.case import Case, Expected, Leave
from rebrace.content.cases.naming import slips_of
from rebrace.content.cases.telling import NOW, Telling
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.state import LadderState, State
from rebrace.engine.facts.verdict import Verdict
from rebrace.engine.flows.folding import apply
from rebrace.engine.gates.access import Access, Closed
from rebrace.engine.gates.rungs import rung_access
from rebrace.engine.planner.ladders import number_of
from rebrace.engine.planner.planning import plan
from rebrace.engine.planner.returns import resumed
from rebrace.engine.planner.session import Plan, Request
from rebrace.engine.triage.circumstances import circumstances_of, covers_of
from rebrace.engine.triage.judging import judge
from rebrace.engine.triage.permission import Permission, Refusal, permit
from rebrace.engine.vocabulary.dispositions import Scope
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.vocabulary.surroundings import Equipment, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a vignette."""

    verdict: Verdict
    state: State
    leave: Permission | Refusal
    catalogue: Catalogue
    case: Case


def outcome(case: Case, catalogue: Catalogue) -> Outcome:
    """Tell the vignette to the engine as it would be told by her."""
    telling = Telling(case=case, catalogue=catalogue)
    before = reduce(lambda state, fact: apply(state, fact, catalogue), telling.before(), State())
    before = replace(before, ladders={**before.ladders, **_ladders(case, catalogue)})
    check = telling.check()
    answers = {each.item: each.value for each in telling.answered(case.form, case.answers, case.unanswered).answers}
    verdict = judge(
        answers,
        form=case.form,
        circumstances=circumstances_of(before, NOW.date()),
        covers=covers_of(before, NOW.date()),
        catalogue=catalogue,
    )
    state = apply(before, check, catalogue)
    return Outcome(verdict=verdict, state=state, leave=permit(state, NOW, catalogue), catalogue=catalogue, case=case)


def differences(place: str, case: Case, catalogue: Catalogue) -> Iterator[Problem]:
    """Everything in which the outcome is not what the vignette expects; slips of the pen before that."""
    slips = tuple(slips_of(place, case, catalogue))
    if slips:
        yield from slips
        return
    found, expect = outcome(case, catalogue), case.expect
    pairs = (*_told(expect, found), *_left(expect, found), *_levels(expect, found))
    for name, wanted, got in pairs:
        if wanted is not None and wanted != got:
            yield _problem(place, case, f"expect.{name}", f"expects {_shown(wanted)}, and it is {_shown(got)}.")
    fired = {each.rule for each in found.verdict.fired}
    for rule in (
        *(each for each in expect.fired if each not in fired),
        *(each for each in expect.quiet if each in fired),
    ):
        came = "fired" if rule in fired else "did not fire"
        yield _problem(place, case, "expect.fired", f"{rule} {came}.")
    yield from _rungs(place, expect, found)


def _told(expect: Expected, found: Outcome) -> Iterator[tuple[str, object, object]]:
    verdict, triage = found.verdict, found.state.triage
    yield "disposition", expect.disposition, verdict.disposition
    yield "hold", expect.hold, verdict.hold
    yield "help_lines", expect.help_lines, verdict.help_lines
    yield "flags", _as_set(expect.flags), frozenset(up.flag for up in triage.flags)
    yield "locks", _as_set(expect.locks), frozenset(lock.rule for lock in triage.locks)


def _left(expect: Expected, found: Outcome) -> Iterator[tuple[str, object, object]]:
    leave = found.leave
    if isinstance(leave, Refusal):
        yield "leave", expect.leave, Leave.NONE
        yield "needs", expect.needs, leave.needs
        return
    yield "leave", expect.leave, Leave.CALM if leave.scope is Scope.CALM else Leave.FULL
    yield "needs", expect.needs, None
    yield "minimum", expect.minimum, leave.minimum_only
    yield "recovery", expect.recovery, leave.recovery
    yield "early_days", expect.early_days, leave.early_days
    if expect.shape is not None:
        yield "shape", expect.shape, _plan(leave, found).shape


def _levels(expect: Expected, found: Outcome) -> Iterator[tuple[str, object, object]]:
    ladders = resumed(found.state, NOW.date(), found.catalogue).ladders
    for exercise, number in expect.levels.items():
        yield f"levels.{exercise}", number, number_of(ladders.get(exercise), found.catalogue.exercises[exercise])


def _rungs(place: str, expect: Expected, found: Outcome) -> Iterator[Problem]:
    for rung in expect.open:
        access = _access(rung, found)
        if isinstance(access, Closed):
            why = ", ".join(reason.code for reason in access.reasons)
            yield _problem(place, found.case, "expect.open", f"{rung} is closed: {why}.")
    for told in expect.closed:
        rung, _, code = told.partition(" ")
        access = _access(rung, found)
        codes = {reason.code for reason in access.reasons} if isinstance(access, Closed) else set()
        if not codes or (code and code not in codes):
            yield _problem(place, found.case, "expect.closed", f"{told}: found {_shown(frozenset(codes)) or 'open'}.")


def _access(rung: str, found: Outcome) -> Access:
    exercise, _, number = rung.partition("/")
    flags = tuple(up.flag for up in found.state.triage.flags)
    return rung_access(
        found.catalogue.exercises[exercise],
        int(number),
        state=found.state,
        flags=flags,
        today=NOW.date(),
        catalogue=found.catalogue,
        scope=found.leave.scope if isinstance(found.leave, Permission) else Scope.FULL,
    )


def _plan(leave: Permission, found: Outcome) -> Plan:
    request = Request(
        minutes=found.case.minutes,
        places=tuple(Place),
        equipment=tuple(Equipment),
        baby_in_arms=False,
        night=False,
        now=NOW,
    )
    return plan(leave, request, state=found.state, catalogue=found.catalogue)


def _ladders(case: Case, catalogue: Catalogue) -> dict[str, LadderState]:
    return {name: _solid(name, number, case, catalogue) for name, number in case.solid.items()}


def _solid(name: str, number: int, case: Case, catalogue: Catalogue) -> LadderState:
    """A ladder on which a rung is done at the top of its range, last trained in the last session told."""
    rung = catalogue.exercises[name].rungs[number - 1]
    days = min((each.days_ago for each in case.before if each.trained), default=1)
    last = NOW.date() - timedelta(days=days)
    return LadderState(
        exercise=name,
        rung=rung.id,
        since=last,
        exposures=1,
        sets=rung.dose.sets_most,
        amount=rung.dose.amount_high,
        last_day=last,
        solid=number,
        best_sets=rung.dose.sets_most,
        best_amount=rung.dose.amount_high,
    )


def _as_set(told: tuple[str, ...] | None) -> frozenset[str] | None:
    return None if told is None else frozenset(told)


def _shown(value: object) -> str:
    return ", ".join(sorted(map(str, value))) or "nothing" if isinstance(value, frozenset) else str(value)


def _problem(place: str, case: Case, key: str, sentence: str) -> Problem:
    mend = "Mend the vignette, or the rule that it shows to be wrong."
    return Problem(place=place, key=f"{case.id}.{key}", sentence=sentence, mend=mend)
