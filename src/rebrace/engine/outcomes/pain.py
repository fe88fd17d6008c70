"""Her average pain: at the start, and in any week since."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.state import MeasureRecord, State, WeekRecord
from rebrace.engine.outcomes.scoring import TENTHS, mean_tenths
from rebrace.engine.outcomes.training import DAYS, monday_of


def training_pain(state: State, today: date) -> tuple[WeekRecord, ...]:
    """The weeks with pain told, from the week before the first training week on."""
    if state.started_on is None:
        return ()
    since = monday_of(state.started_on) - timedelta(days=DAYS)
    return tuple(week for week in state.weeks if week.pain_count and since <= week.monday <= today)


def baseline(state: State, today: date, catalogue: Catalogue) -> int | None:
    """Average pain at the start in tenths: of the first weeks that hold enough answers."""
    policy = catalogue.policy(ResponsePolicy)
    total = count = 0
    for week in training_pain(state, today):
        total, count = total + week.pain_sum, count + week.pain_count
        if count >= policy.readings_least:
            return mean_tenths(total, count)
    return _remembered(iter(_weekly(state, catalogue)), catalogue)


def average(state: State, until: date, catalogue: Catalogue) -> int | None:
    """Average pain in tenths of the seven days that end on a day; None when too little was told."""
    since = until - timedelta(days=DAYS)
    told = [day.pain for day in state.days if since < day.day <= until and day.pain is not None]
    if len(told) >= catalogue.policy(ResponsePolicy).readings_least:
        return mean_tenths(sum(told), len(told))
    recent = [each for each in _weekly(state, catalogue) if since < each.at.date() <= until]
    return _remembered(reversed(recent), catalogue)


def weekly_pain(state: State, catalogue: Catalogue) -> tuple[tuple[date, int], ...]:
    """The days on which she told the average of a week since training began, and what she told."""
    item = catalogue.policy(ResponsePolicy).pain_measure_item
    return tuple((each.at.date(), each.scores[item]) for each in _weekly(state, catalogue) if item in each.scores)


def worst_pain(state: State, catalogue: Catalogue) -> Mapping[date, int]:
    """The worst pain of each week, by its Monday: what was told on a day or in a session, or remembered later."""
    worst = {week.monday: week.pain_worst for week in state.weeks if week.pain_worst is not None}
    item = catalogue.policy(ResponsePolicy).pain_measure_worst
    for each in _weekly(state, catalogue):
        monday = monday_of(each.at.date())
        if item in each.scores:
            worst[monday] = max(worst.get(monday, 0), each.scores[item])
    return worst


def _weekly(state: State, catalogue: Catalogue) -> tuple[MeasureRecord, ...]:
    measure = catalogue.policy(ResponsePolicy).pain_measure
    since = monday_of(state.started_on) - timedelta(days=DAYS) if state.started_on else None
    return tuple(
        each for each in state.measures if each.measure == measure and since is not None and each.at.date() >= since
    )


def _remembered(answers: Iterable[MeasureRecord], catalogue: Catalogue) -> int | None:
    """The first of the answers that tells the week's average, in tenths."""
    item = catalogue.policy(ResponsePolicy).pain_measure_item
    return next((each.scores[item] * TENTHS for each in answers if item in each.scores), None)
