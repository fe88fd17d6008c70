"""Her time of day as a calendar: one event that comes back every day, right also when the clocks change.

Feeds, naps and nappies have no time of day, so they are in no calendar. The event says nothing about her.
"""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.crypto import salted_hmac
from icalendar import Alarm, Calendar, Event

import rebrace
from rebrace.engine.facts.kinds.reminders import Anchor
from rebrace.engine.facts.state import State
from rebrace.engine.habits.due import at_clock
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.bridge.stories import state_of
from rebrace.web.bridge.visits import local_now
from rebrace.web.bridge.zones import timezone
from rebrace.web.people import queries as people

_LENGTH: Final = timedelta(minutes=10)


def of(person: int) -> bytes:
    """The calendar of a person; without an event while she wants no time of day."""
    visitor = people.one(person)
    state = State() if visitor is None else state_of(visitor, knowledge().catalogue)
    calendar = Calendar()
    calendar.add("prodid", f"-//Rebrace//{rebrace.__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Rebrace")
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    reminders = state.reminders
    if Anchor.CLOCK in reminders.anchors and reminders.clock is not None and reminders.chosen is not None:
        since = reminders.chosen.astimezone(local_now(state).tzinfo)
        zone = timezone(since.tzinfo, since.date()) if isinstance(since.tzinfo, ZoneInfo) else None
        if zone is not None:
            calendar.add_component(zone)
        calendar.add_component(_event(person, reminders.clock, since))
        calendar.add_missing_timezones()
    text: bytes = calendar.to_ical()
    return text


def _event(person: int, clock: int, since: datetime) -> Event:
    """The same until she chooses anew, so that calendar programs see no change where there is none."""
    start = at_clock(since.date(), clock, since)
    event = Event()
    event.add("uid", f"{salted_hmac(__name__, str(person)).hexdigest()[:32]}@rebrace")
    event.add("dtstamp", since.astimezone(UTC))
    event.add("dtstart", start)
    event.add("duration", _LENGTH)
    event.add("rrule", {"freq": "daily"})
    event.add("summary", "Rebrace: your minutes, if they suit")
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "Rebrace")
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    return event
