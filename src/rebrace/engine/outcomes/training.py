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
    weeks = min(completed_weeks(state, today) or 0, catalogue.policy(ResponsePolicy).adherence_weeks)
    if not weeks:
        return None
    until = monday_of(today)
    planned = {
        monday: sessions_planned(state, monday, catalogue)
        for monday in (until - timedelta(days=DAYS * back) for back in range(1, weeks + 1))
    }
    kept = sum(min(sum(kept_in(state, monday, today)), most) for monday, most in planned.items())
    return Percent(100 * kept // sum(planned.values()))


def sessions_planned(state: State, monday: date, catalogue: Catalogue) -> int:
    """Sessions that count as all in a calendar week: fewer once what was built only has to be kept."""
    policy, behind = catalogue.policy(ResponsePolicy), completed_weeks(state, monday)
    keeping = behind is not None and behind + 1 >= policy.keeping_from
    return policy.sessions_to_keep if keeping else policy.sessions_planned


def kept_in(state: State, monday: date, today: date) -> tuple[int, int]:
    """Sessions of a week, and its days of rest that triage asked for, those of a lock that still stands included."""
    week = next((each for each in reversed(state.weeks) if each.monday == monday), None)
    since = resting_since(state)
    resting = 0 if since is None else rest_days_in(monday, since, today)
    return (0, resting) if week is None else (week.sessions, max(week.rest_days, resting))
