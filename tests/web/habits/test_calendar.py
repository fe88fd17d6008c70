"""Her time of day in a calendar program that is not ours, through a change of clocks; the address is hers to end."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import vobject

from tests.web.browsing import Browser
from tests.web.habits.her import choose, trained
from tests.web.walking import Clock

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.usefixtures("store")
FILE = "/reminders/rebrace.ics"
WAYS = "/reminders/ways/"


def calendar(answer: Answer) -> Any:  # noqa: ANN401 - the library has no types
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return vobject.readOne(answer.content.decode())


def address(browser: Browser) -> str:
    """Make a secret address, as the page shows it once."""
    page = browser.send(WAYS, {"do": "calendar"}).content.decode()
    found = re.search(r'value="http://testserver(/calendar/[^"]+)"', page)
    assert found, page
    return found[1]


@pytest.mark.parametrize(
    ("zone", "change"),
    [("Australia/Sydney", "2026-04-05"), ("Europe/London", "2026-03-29"), ("Pacific/Auckland", "2026-04-05")],
)
def test_another_program_reads_nine_by_her_clock_on_both_sides_of_the_change(
    zone: str, change: str, clock: Clock
) -> None:
    clock.move(days=20)
    browser = trained(clock.now, anchors=[], hour="9")
    browser.send("/settings/", {"time_zone": zone})
    read = calendar(browser.look(FILE))
    changed = datetime.fromisoformat(f"{change}T12:00").replace(tzinfo=ZoneInfo(zone))
    times = [each for each in _days(read) if abs(each - changed) < timedelta(days=3)]
    assert [each.strftime("%H:%M") for each in times] == ["09:00"] * len(times)
    assert len(times) >= 5
    instants = [each.astimezone(ZoneInfo("UTC")) for each in times]
    true = [datetime.combine(each.date(), each.time(), tzinfo=ZoneInfo(zone)) for each in times]
    assert instants == [each.astimezone(ZoneInfo("UTC")) for each in true]
    assert {after - before for before, after in pairwise(instants)} > {timedelta(days=1)}


def _days(read: Any) -> list[datetime]:  # noqa: ANN401 - the library has no types
    """The times of the event, by the zone that travels in the file rather than one that the library knows by name."""
    return [each.replace(tzinfo=read.vtimezone.tzinfo) for each in read.vevent.rruleset[:40]]


def test_the_event_is_whole_says_nothing_about_her_and_stays_the_same(clock: Clock) -> None:
    browser = trained(clock.now, anchors=["feed"], hour="17")
    first = browser.look(FILE)
    whole = calendar(first)
    event = whole.vevent
    assert whole.vtimezone.tzid.value == "Australia/Sydney"
    assert event.summary.value == "Rebrace: your minutes, if they suit"
    assert event.rrule.value == "FREQ=DAILY"
    assert event.duration.value == timedelta(minutes=10)
    assert event.valarm.action.value == "DISPLAY"
    assert re.fullmatch(r"[0-9a-f]{32}@rebrace", event.uid.value)
    clock.move(days=40)
    assert browser.look(FILE).content == first.content
    choose(browser, anchors=[], hour="19")
    again = calendar(browser.look(FILE)).vevent
    assert again.uid.value == event.uid.value
    assert again.dtstamp.value > event.dtstamp.value
    assert not re.search(r"back|pain|baby|feed|birth", first.content.decode(), re.IGNORECASE)
    assert max(map(len, first.content.splitlines())) <= 75
    assert b"\n" not in first.content.replace(b"\r\n", b"")


def test_two_people_have_two_events(clock: Clock) -> None:
    uids = {calendar(trained(clock.now, hour="9").look(FILE)).vevent.uid.value for _ in range(2)}
    assert len(uids) == 2


def test_without_a_time_of_day_the_calendar_is_empty(clock: Clock) -> None:
    browser = trained(clock.now, hour="9")
    path = address(browser)
    choose(browser, hour="")
    assert "vevent" not in calendar(Browser().look(path)).contents


class TestTheSecretAddress:
    def test_a_program_without_her_cookie_reads_it(self, clock: Clock) -> None:
        browser = trained(clock.now, hour="9")
        assert calendar(Browser().look(address(browser))).vevent.uid.value

    def test_it_is_shown_once_and_only_its_hash_is_kept(self, clock: Clock) -> None:
        from rebrace.web.habits.models import Feed  # noqa: PLC0415 - only this test looks into the table

        browser = trained(clock.now, hour="9")
        token = address(browser).split("/")[2].removesuffix(".ics")
        assert token not in browser.look(WAYS).content.decode()
        assert token.encode() not in bytes(Feed.objects.get().digest)
        assert len(token) == 43

    def test_a_new_one_ends_the_old_one(self, clock: Clock) -> None:
        browser = trained(clock.now, hour="9")
        old, new = address(browser), address(browser)
        assert [Browser().look(each).status_code for each in (old, new)] == [404, 200]

    def test_she_ends_it(self, clock: Clock) -> None:
        browser = trained(clock.now, hour="9")
        path = address(browser)
        browser.send(WAYS, {"do": "no_calendar"})
        assert Browser().look(path).status_code == 404

    def test_a_stranger_guesses_none_and_has_none(self, clock: Clock) -> None:
        trained(clock.now, hour="9")
        for token in ("x", "a" * 43, "ä" * 43):
            assert Browser().look(f"/calendar/{token}.ics").status_code == 404
        assert Browser().look(FILE).status_code == 404
        assert Browser().send(WAYS, {"do": "calendar"})["Location"] == "/"
