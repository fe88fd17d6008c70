"""Her days and weeks as they are written: found or begun, changed, kept in order."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.state import DayRecord, State, WeekRecord
from rebrace.engine.vocabulary.quantities import Pain

R = TypeVar("R")


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def day_of(state: State, day: date) -> DayRecord:
    """What is kept of a day; empty when nothing is."""
    place = _place(state.days, day, _day)
    return state.days[place] if place is not None else DayRecord(day=day)


def days_with(
    state: State, day: date, change: Callable[[DayRecord], DayRecord], catalogue: Catalogue
) -> tuple[DayRecord, ...]:
    """Her days with one changed; days that left the window fall away, and stay away."""
    days = _changed(state.days, day, _day, change, DayRecord(day=day))
    oldest = days[-1].day - timedelta(days=catalogue.policy(RecordPolicy).days_kept)
    return days if days[0].day > oldest else tuple(each for each in days if each.day > oldest)


def weeks_with(state: State, day: date, change: Callable[[WeekRecord], WeekRecord]) -> tuple[WeekRecord, ...]:
    """Her weeks with the sums of a day's week changed."""
    monday = monday_of(day)
    return _changed(state.weeks, monday, _monday, change, WeekRecord(monday=monday))


def with_pain(state: State, day: date, pain: Pain, catalogue: Catalogue) -> State:
    """The state with pain told on a day: the day keeps the highest, the week the sum over its days."""
    known = day_of(state, day).pain
    highest = pain if known is None else max(known, pain)

    def week_with(week: WeekRecord) -> WeekRecord:
        return replace(
            week,
            pain_sum=week.pain_sum + highest - (known or 0),
            pain_count=week.pain_count + (known is None),
            pain_worst=worst(week.pain_worst, pain),
        )

    return replace(
        state,
        days=days_with(state, day, lambda each: replace(each, pain=highest), catalogue),
        weeks=weeks_with(state, day, week_with),
    )


def worst(known: int | None, pain: int | None) -> int | None:
    """The higher of two pains that may not have been told."""
    return max((each for each in (known, pain) if each is not None), default=None)


def _day(record: DayRecord) -> date:
    return record.day


def _monday(record: WeekRecord) -> date:
    return record.monday


def _changed(
    records: tuple[R, ...], key: date, key_of: Callable[[R], date], change: Callable[[R], R], begun: R
) -> tuple[R, ...]:
    """The records with the one of a key changed, or begun in its place."""
    place = _place(records, key, key_of)
    if place is not None:
        return (*records[:place], change(records[place]), *records[place + 1 :])
    later = sum(1 for each in records if key_of(each) > key)
    split = len(records) - later
    return (*records[:split], change(begun), *records[split:])


def _place(records: tuple[R, ...], key: date, key_of: Callable[[R], date]) -> int | None:
    """Where the record of a key is; searched from the newest, where facts nearly always land."""
    for place in range(len(records) - 1, -1, -1):
        found = key_of(records[place])
        if found <= key:
            return place if found == key else None
    return None
