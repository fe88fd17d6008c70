"""The morning after: every exposure that waits is judged, and the reason is written down."""

from collections.abc import Sequence
from datetime import date

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.progression import ProgressionPolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.state import Exposure, LadderState, State
from rebrace.engine.gates.access import Open
from rebrace.engine.gates.rungs import rung_access
from rebrace.engine.planner.decisions import Change, decided, with_decisions
from rebrace.engine.planner.ladders import number_of
from rebrace.engine.planner.progression import easing
from rebrace.engine.planner.progression.case import Case, Days, Outcome
from rebrace.engine.planner.progression.days import days_of
from rebrace.engine.planner.progression.judging import judge, noted
from rebrace.engine.planner.progression.raising import held_for_another
from rebrace.engine.vocabulary.quantities import Pain


def close_session(state: State, session: str, morning: Pain | None, today: date, catalogue: Catalogue) -> State:
    """The state after one session is judged with the pain of its morning; nothing changes when nothing waits."""
    waiting = [
        (ladder, exposure)
        for name, ladder in state.ladders.items()
        if name in catalogue.exercises
        for exposure in ladder.pending
        if exposure.session == session
    ]
    if not waiting:
        return state
    days = days_of(state, waiting[0][1].day, today, catalogue)
    cases = [_case(ladder, exposure, morning, days, state, catalogue) for ladder, exposure in waiting]
    outcomes = _at_most_few_rungs(cases, [judge(case) for case in cases], days.policy)
    return easing.after_session(_written(state, cases, outcomes, today, catalogue), cases, today, catalogue)


def close_before(state: State, today: date, pain: Pain | None, catalogue: Catalogue) -> State:
    """The state after every session of an earlier day is judged, in order; the pain of now stands for the morning."""
    waiting = {
        exposure.session: exposure.day
        for ladder in state.ladders.values()
        for exposure in ladder.pending
        if exposure.day < today
    }
    begun = [record.session for record in state.sessions]
    for session in sorted(waiting, key=lambda each: (waiting[each], begun.index(each) if each in begun else 0, each)):
        state = close_session(state, session, pain, today, catalogue)
    return state


def _case(
    ladder: LadderState, exposure: Exposure, morning: Pain | None, days: Days, state: State, catalogue: Catalogue
) -> Case:
    exercise = catalogue.exercises[ladder.exercise]
    number = number_of(ladder, exercise)
    return Case(
        exercise=exercise,
        ladder=ladder,
        exposure=exposure,
        morning=morning,
        next_open=number < len(exercise.rungs) and _opens(ladder, number + 1, days.today, state, catalogue),
        days=days,
    )


def _opens(ladder: LadderState, number: int, today: date, state: State, catalogue: Catalogue) -> bool:
    flags = tuple(up.flag for up in state.triage.flags)
    exercise = catalogue.exercises[ladder.exercise]
    return isinstance(rung_access(exercise, number, state=state, flags=flags, today=today, catalogue=catalogue), Open)


def _at_most_few_rungs(cases: Sequence[Case], outcomes: Sequence[Outcome], policy: ProgressionPolicy) -> list[Outcome]:
    """Only so many exercises of one session go up a rung: those that have waited longest; the others come next."""
    rising = [
        place
        for place, (case, outcome) in enumerate(zip(cases, outcomes, strict=True))
        if case.loads and outcome.change is Change.UP
    ]
    first = sorted(rising, key=lambda place: (cases[place].ladder.since, cases[place].exercise.id))
    waiting = set(first[policy.rungs_per_session :])
    return [_waits(cases[place]) if place in waiting else outcome for place, outcome in enumerate(outcomes)]


def _waits(case: Case) -> Outcome:
    outcome = held_for_another(case)
    return replace(outcome, ladder=noted(case, outcome.ladder))


def _written(
    state: State, cases: Sequence[Case], outcomes: Sequence[Outcome], today: date, catalogue: Catalogue
) -> State:
    changed, decisions = dict(state.ladders), []
    for case, outcome in zip(cases, outcomes, strict=True):
        pending = tuple(each for each in case.ladder.pending if each.session != case.exposure.session)
        ladder = replace(outcome.ladder, pending=pending)
        changed[ladder.exercise] = ladder
        decisions.append(decided(ladder, outcome.change, outcome.reason, today, outcome.numbers))
    return with_decisions(replace(state, ladders=changed), decisions, catalogue)
