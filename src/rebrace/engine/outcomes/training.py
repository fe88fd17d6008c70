"""How long she has trained, and how much of what was planned she kept."""

from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.state import State
from rebrace.engine.vocabulary.quantities import Percent, Weeks

DAYS = 7


def completed_weeks(state: State, today: date) -> Weeks | None:
    """Whole training weeks behind her; None before the first training day."""
    if state.started_on is None or today < state.started_on:
        return None
    return Weeks((today - state.started_on).days // DAYS)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def adherence(state: State, today: date, catalogue: Catalogue) -> Percent | None:
    """Sessions done out of those planned in the last full weeks; a day of rest that was asked for counts as kept.

    None until one full week is over.
    """
    policy = catalogue.policy(ResponsePolicy)
    weeks = min(completed_weeks(state, today) or 0, policy.adherence_weeks)
    if not weeks:
        return None
    until = monday_of(today)
    since = until - timedelta(days=DAYS * weeks)
    kept = sum(
        min(week.sessions + week.rest_days, policy.sessions_planned)
        for week in state.weeks
        if since <= week.monday < until
    )
    return Percent(100 * kept // (weeks * policy.sessions_planned))
