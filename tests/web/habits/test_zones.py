"""Every zone that can be chosen travels in a calendar so that another program reads the true time all year."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import vobject
from icalendar import Calendar

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.bridge.zones import timezone

SINCE = date(2026, 3, 2)


def test_each_zone_is_read_as_it_is_for_years() -> None:
    wrong, listed = {}, set()
    for name in knowledge().catalogue.policy(JourneyPolicy).time_zones:
        zone = ZoneInfo(name)
        rules = timezone(zone, SINCE)
        if rules is None:
            listed.add(name)
            continue
        calendar = Calendar()
        calendar.add_component(rules)
        read = vobject.readOne(calendar.to_ical().decode()).vtimezone.tzinfo
        days = [datetime(2026, 1, 1, 12) + timedelta(days=5 * step) for step in range(350)]  # noqa: DTZ001 - a wall clock
        differ = [day for day in days if day.replace(tzinfo=read).utcoffset() != day.replace(tzinfo=zone).utcoffset()]
        if differ:
            wrong[name] = differ[0]
    assert wrong == {}
    assert listed == {"Africa/Cairo", "America/Santiago", "Asia/Jerusalem"}, "their changes follow no yearly rule"


def test_a_zone_whose_changes_follow_no_yearly_rule_is_left_to_a_list_of_dates() -> None:
    assert timezone(ZoneInfo("Africa/Casablanca"), SINCE) is None


def test_the_instant_of_a_change_is_told_to_the_minute() -> None:
    rules = timezone(ZoneInfo("Pacific/Chatham"), SINCE)
    assert rules is not None
    starts = [each.DTSTART for each in rules.standard + rules.daylight]
    assert starts == [datetime(2025, 4, 6, 3, 45), datetime(2025, 9, 28, 2, 45)]  # noqa: DTZ001 - by the wall clock
