"""Which measures are due today."""

from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.measures import Measure
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.state import State
from rebrace.engine.outcomes.training import DAYS, completed_weeks, monday_of


def due_measures(state: State, today: date, catalogue: Catalogue) -> tuple[str, ...]:
    """Ids of the measures to offer today, in the catalogue's order; none of them is ever required."""
    switched_on = catalogue.policy(ResponsePolicy).switched_on
    return tuple(
        measure.id
        for measure in catalogue.measures.values()
        if (not measure.optional or measure.id in switched_on) and _is_due(measure, state, today, catalogue)
    )


def _is_due(measure: Measure, state: State, today: date, catalogue: Catalogue) -> bool:
    last = _last_answered(measure, state, catalogue)
    if measure.every is not None:
        return last is None or (today - last).days >= measure.every
    return _scheduled(measure, state, today, last) or _after_a_gap(measure, state, today, last, catalogue)


def _scheduled(measure: Measure, state: State, today: date, last: date | None) -> bool:
    """Due from the first day of a scheduled week until it is answered; the first week's before she starts, too."""
    completed = completed_weeks(state, today)
    begun = [week for week in measure.weeks if week <= (completed or 0)]
    if not begun:
        return False
    if state.started_on is None or begun[-1] == 0:
        return last is None
    return last is None or last < state.started_on + timedelta(days=DAYS * begun[-1])


def _after_a_gap(measure: Measure, state: State, today: date, last: date | None, catalogue: Catalogue) -> bool:
    """Mood is asked about again after some time without a session, once."""
    policy = catalogue.policy(ResponsePolicy)
    if measure.id != policy.mood_measure or state.started_on is None:
        return False
    trained = max((week.monday for week in state.weeks if week.sessions), default=state.started_on)
    quiet_from = monday_of(trained) + timedelta(days=DAYS + policy.mood_after)
    return today >= quiet_from and (last is None or last < quiet_from)


def _last_answered(measure: Measure, state: State, catalogue: Catalogue) -> date | None:
    """The latest day on which it was answered; pain now is told in check-ins too."""
    if measure.id == catalogue.policy(RecordPolicy).pain_measure:
        return next((day.day for day in reversed(state.days) if day.pain is not None), None)
    return next((each.at.date() for each in reversed(state.measures) if each.measure == measure.id), None)
