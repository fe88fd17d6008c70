"""What was logged in Baby Buddy fills her day once, and never in the place of what she said herself."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from rebrace.web.people import queries as people
from tests.web.habits.her import fact
from tests.web.walking import state

if TYPE_CHECKING:
    from collections.abc import Callable

    from rebrace.engine.facts.state import DayRecord
    from tests.web.babybuddy.stand_in import StandIn
    from tests.web.browsing import Browser
    from tests.web.walking import Clock


def told(browser: Browser, kind: str) -> list[dict[str, Any]]:
    """Her facts of a kind."""
    return [each for each in browser.fetch()["facts"] if each["kind"] == kind]


def today(browser: Browser) -> DayRecord:
    """Her newest day."""
    return state(browser).days[-1]


def test_feeds_naps_and_tummy_time_fill_the_diary(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    for hours in (5, 3, 1):
        baby_buddy.feed(clock.now - timedelta(hours=hours), method="bottle" if hours == 5 else "both breasts")
    baby_buddy.log("tummy-times", clock.now - timedelta(hours=4), 12, milestone="")
    baby_buddy.log("tummy-times", clock.now - timedelta(hours=2), 8, milestone="")
    work()
    assert today(her).habits == {"feeding": 3, "breast_feeding": 1, "bottle_feeding": 1, "bath_floor": 20}


def test_nothing_is_imported_twice(her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]) -> None:
    baby_buddy.feed(clock.now - timedelta(hours=1))
    baby_buddy.log("sleep", clock.now - timedelta(minutes=40), 30, nap=True)
    work()
    once = her.fetch()["facts"]
    for _ in range(4):
        clock.move(minutes=15)
        work()
    assert her.fetch()["facts"] == once
    assert len(baby_buddy.asked) == 5 * 3


def test_a_feed_and_a_nap_are_what_reminders_hang_on(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.feed(clock.now - timedelta(minutes=20), minutes=19)
    baby_buddy.feed(clock.now - timedelta(hours=9))
    baby_buddy.log("sleep", clock.now - timedelta(minutes=90), 30, nap=True)
    work()
    anchors = sorted((each["data"]["anchor"], each["at"]) for each in told(her, "anchor_told"))
    assert anchors == [("feed", "2026-03-02T11:59:00+11:00"), ("nap", "2026-03-02T11:00:00+11:00")]
    her.send("/welcome/age/", {"age": "8"})
    her.send("/welcome/birth/", {"birth": "vaginal"})
    clock.move(minutes=6)
    assert "Your minute, if it suits now." in her.look("/").content.decode()


def test_what_she_ticked_herself_is_only_ever_raised(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    ticks: dict[str, object] = {
        "day": "2026-03-02",
        "habits": [{"habit": "feeding", "amount": 2}, {"habit": "nappy", "amount": 6}],
    }
    her.bring(fact("loads_ticked", ticks, clock.now))
    baby_buddy.feed(clock.now - timedelta(hours=1))
    work()
    assert today(her).habits["feeding"] == 2
    for hours in (2, 3):
        baby_buddy.feed(clock.now - timedelta(hours=hours))
    clock.move(minutes=15)
    work()
    assert today(her).habits["feeding"] == 3
    assert today(her).habits["nappy"] == 6


@pytest.mark.parametrize(("minutes", "answer"), [(200, "under_4"), (300, "4_to_6"), (500, None), (0, None)])
def test_only_a_short_night_of_the_baby_says_something_of_hers(
    minutes: int, answer: str | None, her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.log("sleep", clock.now - timedelta(hours=14), minutes, nap=False)
    work()
    assert [each["data"]["sleep"] for each in told(her, "night_guessed")] == ([answer] if answer else [])


def test_sleep_outside_the_night_and_naps_make_no_night(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.log("sleep", clock.now - timedelta(hours=4), 120, nap=False)
    baby_buddy.log("sleep", clock.now - timedelta(hours=12), 120, nap=True)
    work()
    assert told(her, "night_guessed") == []


def test_notes_names_and_tags_stay_where_they_are(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.feed(clock.now - timedelta(hours=1))
    work()
    assert "private" not in her.look("/privacy/export.json").content.decode()


def test_more_than_a_page_is_read_page_by_page(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    for place in range(230):
        baby_buddy.feed(clock.now - timedelta(minutes=2 * place + 20))
    work()
    assert sum(each.startswith("/api/feedings/") for each in baby_buddy.asked) == 3
    assert today(her).habits["feeding"] == 230


def test_a_log_without_end_is_read_to_a_limit_and_she_is_told(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    for place in range(620):
        baby_buddy.feed(clock.now - timedelta(minutes=place + 20))
    work()
    assert sum(each.startswith("/api/feedings/") for each in baby_buddy.asked) == 5
    assert "only the newest were read" in her.look("/reminders/ways/").content.decode()


def test_a_server_that_knows_no_filters_is_read_no_further_back_than_needed(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.knows_filters = False
    for place in range(450):
        baby_buddy.feed(clock.now - timedelta(minutes=30 * place + 20))
    work()
    assert sum(each.startswith("/api/feedings/") for each in baby_buddy.asked) == 1
    assert "only the newest were read" not in her.look("/reminders/ways/").content.decode()
    assert sum(each["kind"] == "anchor_told" for each in her.fetch()["facts"]) == 4


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-03-01T19:30:00-05:00", "2026-03-01T19:45:00-05:00"),
        ("2026-03-02T00:30:00Z", "2026-03-02T00:45:00Z"),
        ("2026-03-02T11:30:00.123456+11:00", "2026-03-02T11:45:00+11:00"),
    ],
)
def test_times_are_told_in_the_zone_of_the_server_and_kept_in_hers(
    start: str, end: str, her: Browser, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    """As the real one answers: an offset of its own zone, or UTC; a length with two digits for the hour."""
    feeding = {
        "id": 3,
        "child": 1,
        "start": start,
        "end": end,
        "duration": "00:15:00",
        "type": "formula",
        "method": "bottle",
        "amount": 2.5,
        "notes": "a private note",
        "tags": [],
    }
    baby_buddy.entries["feedings"].append(feeding)
    work()
    assert [each["at"] for each in told(her, "anchor_told")] == ["2026-03-02T11:45:00+11:00"]
    assert today(her).habits == {"feeding": 1, "bottle_feeding": 1}


def test_a_clock_that_is_ahead_there_is_allowed_for(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.ahead = timedelta(minutes=30)
    baby_buddy.feed(clock.now + baby_buddy.ahead - timedelta(minutes=20), minutes=10)
    work()
    assert [each["at"] for each in told(her, "anchor_told")] == ["2026-03-02T11:50:00+11:00"]
    assert "Its clock differs by 30 minutes" in her.look("/reminders/ways/").content.decode()


def test_what_is_logged_for_later_waits_until_it_has_happened(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    baby_buddy.feed(clock.now + timedelta(minutes=10), minutes=5)
    work()
    assert told(her, "anchor_told") == []
    clock.move(minutes=16)
    work()
    assert len(told(her, "anchor_told")) == 1


def test_entries_that_cannot_be_are_left_out(
    her: Browser, clock: Clock, baby_buddy: StandIn, work: Callable[[], None]
) -> None:
    good = baby_buddy.feed(clock.now - timedelta(hours=1))
    hour = (clock.now - timedelta(hours=2)).isoformat()
    for wrong in (
        {"id": "two"},
        {"id": True},
        {"end": None},
        {"end": "yesterday"},
        {"start": good["end"], "end": hour},
        {"end": (clock.now + timedelta(days=9)).isoformat()},
    ):
        baby_buddy.entries["feedings"].append({**good, "id": 99, "start": hour, **wrong})
    work()
    assert today(her).habits["feeding"] == 1
    assert people.visitor(her.key) is not None
