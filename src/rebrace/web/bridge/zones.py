"""A time zone as calendars carry it: one yearly rule for each change of clocks.

A list of dates would be as true, but not every calendar program reads one rightly, and none goes on for ever.
"""

import calendar
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_YEARS_PROVED: Final = 8
"""A rule stands when it has been true for the year before and so many years on."""
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKS: Final = (1, 2, 3, 4, -1)


def timezone(zone: ZoneInfo, since: date) -> Timezone | None:
    """A zone from the year before a day on; None when no yearly rules tell it, as where changes follow the moon."""
    whole = Timezone()
    whole.add("tzid", zone.key)
    years = [list(_changes(zone, since.year + ahead)) for ahead in range(-1, _YEARS_PROVED)]
    if not any(years):
        whole.add_component(_observance(datetime(since.year - 1, 1, 1, tzinfo=UTC).astimezone(zone), None))
        return whole
    if {len(each) for each in years} != {2}:
        return None
    for place in range(2):
        times = [each[place] for each in years]
        rule = _rule(times, zone)
        if rule is None:
            return None
        whole.add_component(_observance(times[0].astimezone(zone), rule))
    return whole


def _changes(zone: ZoneInfo, year: int) -> Iterator[datetime]:
    """The instants of a year at which the clocks change, to the minute."""
    day = datetime(year, 1, 1, tzinfo=UTC)
    while day.year == year:
        after = day + timedelta(days=1)
        if day.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            yield _exactly(zone, day, after)
        day = after


def _exactly(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    here = before.astimezone(zone).utcoffset()
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) // 2
        middle -= timedelta(seconds=middle.second, microseconds=middle.microsecond)
        if middle.astimezone(zone).utcoffset() == here:
            before = middle
        else:
            after = middle
    return after


def _rule(times: list[datetime], zone: ZoneInfo) -> dict[str, object] | None:
    """The rule by which one change comes back: the same hour on the same weekday of the same week of a month."""
    walls = [_wall(each, zone) for each in times]
    if len({(each.month, each.weekday(), each.time()) for each in walls}) != 1:
        return None
    week = next((week for week in _WEEKS if all(_is_in_week(each, week) for each in walls)), None)
    if week is None:
        return None
    return {"freq": "yearly", "bymonth": walls[0].month, "byday": f"{week}{_DAYS[walls[0].weekday()]}"}


def _wall(change: datetime, zone: ZoneInfo) -> datetime:
    """What the clocks show at a change, before anyone moves them."""
    before = (change - timedelta(minutes=1)).astimezone(zone).utcoffset() or timedelta(0)
    return (change + before).replace(tzinfo=None)


def _is_in_week(wall: datetime, week: int) -> bool:
    if week > 0:
        return (wall.day - 1) // 7 + 1 == week
    return wall.day + 7 > calendar.monthrange(wall.year, wall.month)[1]


def _observance(start: datetime, rule: dict[str, object] | None) -> TimezoneStandard | TimezoneDaylight:
    zone = start.tzinfo
    before = (start.astimezone(UTC) - timedelta(minutes=1)).astimezone(zone)
    observance = TimezoneDaylight() if start.dst() else TimezoneStandard()
    observance.add("dtstart", (start.astimezone(UTC) + (before.utcoffset() or timedelta(0))).replace(tzinfo=None))
    observance.add("tzoffsetfrom", before.utcoffset())
    observance.add("tzoffsetto", start.utcoffset())
    observance.add("tzname", start.tzname())
    if rule is not None:
        observance.add("rrule", rule)
    return observance
