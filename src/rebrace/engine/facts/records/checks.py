"""What a check-in says of her day: pain, sleep, energy, and whether it asked for rest."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.triage import AnswerKind
from rebrace.engine.facts.age import DAYS_OF_A_WEEK
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.triage import CheckAnswered, LockOpened
from rebrace.engine.facts.records.calendar import day_of, days_with, monday_of, weeks_with, with_pain
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.state import DayRecord, State
from rebrace.engine.vocabulary.dispositions import Hold
from rebrace.engine.vocabulary.quantities import Energy, Pain

_DIGITS: Final = 4


def _answered(state: State, fact: Fact, body: CheckAnswered, catalogue: Catalogue) -> State:
    day = fact.at.date()
    state = with_rest_until(state, day)
    answers = {each.item: each.value for each in body.answers}
    pain = number_told(answers, catalogue.policy(RecordPolicy).pain_item, catalogue)
    told = state if pain is None else with_pain(state, day, Pain(pain), catalogue)
    rests = body.verdict.hold is Hold.REST and not day_of(state, day).rested
    noted = replace(told, days=days_with(told, day, lambda each: _noted(each, body, answers, catalogue), catalogue))
    if not rests:
        return noted
    return replace(noted, weeks=weeks_with(noted, day, lambda week: replace(week, rest_days=week.rest_days + 1)))


def _noted(day: DayRecord, body: CheckAnswered, answers: Mapping[str, str], catalogue: Catalogue) -> DayRecord:
    """Sleep and energy as told last; what was not told, or is no answer, changes nothing."""
    policy = catalogue.policy(RecordPolicy)
    energy = number_told(answers, policy.energy_item, catalogue)
    sleep, item = answers.get(policy.sleep_item), catalogue.items.get(policy.sleep_item)
    return replace(
        day,
        rested=day.rested or body.verdict.hold is Hold.REST,
        energy=day.energy if energy is None else Energy(energy),
        sleep=sleep if item and sleep in item.choices else day.sleep,
    )


def _opened(state: State, fact: Fact, _body: LockOpened, _catalogue: Catalogue) -> State:
    return with_rest_until(state, fact.at.date())


def with_rest_until(state: State, day: date) -> State:
    """The days on which a lock has asked for rest so far, written into their weeks; they count as kept."""
    since = resting_since(state)
    if since is None:
        return state
    monday = monday_of(since)
    while monday < day:
        state = _rested(state, monday, rest_days_in(monday, since, day))
        monday += timedelta(days=DAYS_OF_A_WEEK)
    return state


def resting_since(state: State) -> date | None:
    """The day since which the oldest lock has asked for rest."""
    return min((lock.since.date() for lock in state.triage.locks if lock.hold is Hold.REST), default=None)


def rest_days_in(monday: date, since: date, until: date) -> int:
    """How many days of a week lie between two days, the first included, the last not."""
    begun, ended = max(monday, since), min(monday + timedelta(days=DAYS_OF_A_WEEK), until)
    return max(0, (ended - begun).days)


def _rested(state: State, monday: date, days: int) -> State:
    weeks = weeks_with(state, monday, lambda week: replace(week, rest_days=max(week.rest_days, days)))
    return replace(state, weeks=weeks)


def number_told(answers: Mapping[str, str], item: str, catalogue: Catalogue) -> int | None:
    """The number answered to a scale, when it was answered and lies on the scale."""
    scale, told = catalogue.items.get(item), answers.get(item, "")
    if scale is None or scale.kind is not AnswerKind.SCALE:
        return None
    if not told.isascii() or not told.isdigit() or len(told) > _DIGITS:
        return None
    return int(told) if scale.least <= int(told) <= scale.most else None


RECORDERS: Final[Recorders] = {CheckAnswered: _answered, LockOpened: _opened}
