"""Her days and weeks as they are written: found or begun, changed, kept in order."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.facts.state import DayRecord, State, WeekRecord
from rebrace.engine.vocabulary.quantities import Pain

R = TypeVar("R")


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def day_of(state: State, day: date) -> DayRecord:
    """What is kept of a day; empty when nothing is."""
    found = next((each for each in reversed(state.days) if each.day == day), None)
    return found or DayRecord(day=day)


def week_of(state: State, day: date) -> WeekRecord:
    """The sums of a day's week; empty when there are none."""
    monday = monday_of(day)
    found = next((each for each in reversed(state.weeks) if each.monday == monday), None)
    return found or WeekRecord(monday=monday)


def with_day(state: State, day: date, change: Callable[[DayRecord], DayRecord], catalogue: Catalogue) -> State:
    """The state with one day changed; days that left the window fall away, and stay away."""
    changed = change(day_of(state, day))
    before, after = _around(state.days, day, lambda each: each.day)
    days = (*before, changed, *after)
    oldest = days[-1].day - timedelta(days=catalogue.policy(RecordPolicy).days_kept)
    return replace(state, days=tuple(each for each in days if each.day > oldest))


def with_week(state: State, day: date, change: Callable[[WeekRecord], WeekRecord]) -> State:
    """The state with the sums of a day's week changed."""
    changed = change(week_of(state, day))
    before, after = _around(state.weeks, changed.monday, lambda each: each.monday)
    return replace(state, weeks=(*before, changed, *after))


def with_pain(state: State, day: date, pain: Pain, catalogue: Catalogue) -> State:
    """The state with pain told on a day: the day keeps the highest, the week the sum over its days."""
    known = day_of(state, day).pain
    highest = pain if known is None else max(known, pain)
    told = with_day(state, day, lambda each: replace(each, pain=highest), catalogue)
    return with_week(
        told,
        day,
        lambda week: replace(
            week,
            pain_sum=week.pain_sum + highest - (known or 0),
            pain_count=week.pain_count + (known is None),
            pain_worst=worst(week.pain_worst, pain),
        ),
    )


def worst(known: int | None, pain: int | None) -> int | None:
    """The higher of two pains that may not have been told."""
    return max((each for each in (known, pain) if each is not None), default=None)


def _around(records: tuple[R, ...], key: date, key_of: Callable[[R], date]) -> tuple[tuple[R, ...], tuple[R, ...]]:
    """The records before and after a place in time; searched from the newest, where facts nearly always land."""
    place = len(records)
    while place and key_of(records[place - 1]) > key:
        place -= 1
    end = place - 1 if place and key_of(records[place - 1]) == key else place
    return records[:end], records[place:]
