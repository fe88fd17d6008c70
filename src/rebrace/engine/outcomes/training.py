"""How long she has trained, and how much of what was planned she kept."""

from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.records.checks import rest_days_in, resting_since
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
    mondays = (until - timedelta(days=DAYS * back) for back in range(1, weeks + 1))
    kept = sum(min(sum(kept_in(state, monday, today)), policy.sessions_planned) for monday in mondays)
    return Percent(100 * kept // (weeks * policy.sessions_planned))


def kept_in(state: State, monday: date, today: date) -> tuple[int, int]:
    """Sessions of a week, and its days of rest that triage asked for, those of a lock that still stands included."""
    week = next((each for each in reversed(state.weeks) if each.monday == monday), None)
    since = resting_since(state)
    resting = 0 if since is None else rest_days_in(monday, since, today)
    return (0, resting) if week is None else (week.sessions, max(week.rest_days, resting))
