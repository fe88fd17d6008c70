"""Reminders are few, come at hours that suit, and stop when nobody answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.kinds.day import MomentDone
from rebrace.engine.facts.kinds.reminders import Anchor, AnchorTold, NightGuessed, RemindersChosen, ReminderSent
from rebrace.engine.facts.records.calendar import day_of
from rebrace.engine.facts.state import Lock, SessionRecord, State
from rebrace.engine.flows import folding
from rebrace.engine.habits.due import Due, has_stopped, next_due
from rebrace.engine.habits.present import is_here
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Unlock
from tests.engine.flows.person import content

SYDNEY = ZoneInfo("Australia/Sydney")
CATALOGUE = content().catalogue
NOON = datetime(2026, 3, 2, 12, tzinfo=SYDNEY)


def told(*bodies: tuple[datetime, FactBody], state: State | None = None) -> State:
    """A state after facts; she has done a session some days before."""
    known = _trained(NOON - timedelta(days=9)) if state is None else state
    for place, (at, body) in enumerate(bodies, known.facts):
        known = folding.apply(known, Fact(id=str(UUID(int=place)), at=at, body=body), CATALOGUE)
    return known


def _trained(at: datetime) -> State:
    session = SessionRecord(session=str(UUID(int=7)), started=at, check=None, shape="short", minutes=8, steps=())
    return State(sessions=(session,))


def chosen(*anchors: Anchor, hour: int | None = None, most: int = 1) -> RemindersChosen:
    clock = None if hour is None else hour * 60
    return RemindersChosen(anchors=anchors, clock=clock, most_a_day=most)


def due(state: State, now: datetime) -> Due | None:
    return next_due(state, now, CATALOGUE)


def at(state: State, now: datetime) -> str | None:
    found = due(state, now)
    return None if found is None else found.at.isoformat()


EARLY = NOON - timedelta(hours=3)
FED = AnchorTold(anchor=Anchor.FEED)


def test_a_reminder_follows_its_anchor_after_a_few_minutes() -> None:
    state = told((EARLY, chosen(Anchor.FEED)), (NOON, FED))
    assert due(state, NOON) == Due(at=NOON + timedelta(minutes=5), anchor=Anchor.FEED)


def test_nothing_hangs_on_what_she_did_not_choose() -> None:
    assert due(told((EARLY, chosen(Anchor.NAP)), (NOON, FED)), NOON) is None


def test_nobody_is_reminded_before_a_first_session() -> None:
    state = told((EARLY, chosen(Anchor.FEED)), (NOON, FED), state=State())
    assert due(state, NOON) is None


def test_nobody_is_reminded_to_move_while_something_waits_for_a_person_to_look_at() -> None:
    state = told((EARLY, chosen(Anchor.FEED)), (NOON, FED))
    lock = Lock(rule="E05", item="E05", since=NOON, then=Disposition.EMERGENCY, hold=Hold.REST, unlock=Unlock.CHECKED)
    assert due(replace(state, triage=replace(state.triage, locks=(lock,))), NOON) is None


def test_what_is_too_late_is_about_nothing_any_more() -> None:
    state = told((EARLY, chosen(Anchor.FEED)), (NOON, FED))
    assert due(state, NOON + timedelta(minutes=65)) is not None
    assert due(state, NOON + timedelta(minutes=66)) is None


def test_the_night_is_quiet_from_nine_until_seven() -> None:
    for hour, reminded in ((6, False), (7, True), (20, True), (21, False), (23, False), (3, False)):
        fed = NOON.replace(hour=hour)
        state = told((NOON - timedelta(days=2), chosen(Anchor.FEED)), (fed, FED))
        assert (due(state, fed) is not None) == reminded, hour


def test_a_feed_just_before_the_quiet_hours_reminds_of_nothing() -> None:
    fed = NOON.replace(hour=20, minute=57)
    assert due(told((EARLY, chosen(Anchor.FEED)), (fed, FED)), fed) is None


def test_one_a_day_is_the_usual_limit_and_she_can_choose_more() -> None:
    sent = (NOON, ReminderSent(anchor=Anchor.FEED))
    again = (NOON + timedelta(hours=1), FED)
    assert due(told((EARLY, chosen(Anchor.FEED)), sent, again), again[0]) is None
    assert due(told((EARLY, chosen(Anchor.FEED, most=2)), sent, again), again[0]) is not None


def test_the_limit_counts_days_as_she_lives_them() -> None:
    late = NOON.replace(hour=20)
    state = told((EARLY, chosen(Anchor.CLOCK, hour=7)), (late, ReminderSent(anchor=Anchor.CLOCK)))
    assert at(state, late + timedelta(hours=1)) == "2026-03-03T07:00:00+11:00"


def test_one_anchor_reminds_once() -> None:
    state = told(
        (EARLY, chosen(Anchor.FEED, most=3)),
        (NOON, FED),
        (NOON + timedelta(minutes=6), ReminderSent(anchor=Anchor.FEED)),
    )
    assert due(state, NOON + timedelta(minutes=7)) is None


def test_a_time_of_day_comes_every_day_and_not_before_she_chose_it() -> None:
    state = told((NOON, chosen(Anchor.CLOCK, hour=11)))
    assert at(state, NOON) == "2026-03-03T11:00:00+11:00"


def test_a_day_on_which_she_trained_needs_no_reminder_by_the_clock() -> None:
    state = told((NOON - timedelta(days=3), chosen(Anchor.CLOCK, hour=17)), state=_trained(NOON))
    assert at(state, NOON) == "2026-03-03T17:00:00+11:00"


def test_nine_by_the_clock_on_her_wall_stays_nine_when_the_clocks_change() -> None:
    state = told((NOON, chosen(Anchor.CLOCK, hour=9)))
    for zone, days in (
        ("Australia/Sydney", ("2026-04-03", "2026-04-04", "2026-04-05", "2026-10-03", "2026-10-04")),
        ("Europe/London", ("2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25")),
        ("America/New_York", ("2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01")),
    ):
        for day in days:
            morning = datetime.fromisoformat(f"{day}T00:30:00").replace(tzinfo=ZoneInfo(zone))
            found = due(state, morning)
            assert found is not None
            assert found.at.strftime("%Y-%m-%d %H:%M") == f"{day} 09:00", zone


def test_the_instants_of_both_sides_of_a_change_are_an_hour_apart() -> None:
    state = told((NOON, chosen(Anchor.CLOCK, hour=9)))
    before, after = (due(state, datetime(2026, 4, day, 1, tzinfo=SYDNEY)) for day in (4, 5))
    assert before is not None and after is not None  # noqa: PT018 - both are needed
    assert after.instant - before.instant == timedelta(hours=25)
    assert before.instant.tzinfo is UTC


def test_after_three_without_an_answer_they_stop_and_ask() -> None:
    sent = [(NOON + timedelta(days=day), ReminderSent(anchor=Anchor.CLOCK)) for day in range(3)]
    state = told((EARLY, chosen(Anchor.CLOCK, hour=9)), *sent)
    assert has_stopped(state, CATALOGUE)
    assert due(state, NOON + timedelta(days=3)) is None


def test_whatever_she_does_is_an_answer() -> None:
    sent = [(NOON + timedelta(days=day), ReminderSent(anchor=Anchor.CLOCK)) for day in range(3)]
    did = (NOON + timedelta(days=1, hours=1), MomentDone(exercise="cat_cow"))
    state = told((EARLY, chosen(Anchor.CLOCK, hour=9)), *sent[:2], did, sent[2])
    assert not has_stopped(state, CATALOGUE)
    assert due(state, NOON + timedelta(days=3)) is not None


def test_choosing_anew_starts_them_again() -> None:
    sent = [(NOON + timedelta(days=day), ReminderSent(anchor=Anchor.CLOCK)) for day in range(3)]
    state = told((EARLY, chosen(Anchor.CLOCK, hour=9)), *sent, (NOON + timedelta(days=3), chosen(Anchor.FEED)))
    assert not has_stopped(state, CATALOGUE)


def test_choosing_nothing_ends_them() -> None:
    state = told((EARLY, chosen(Anchor.FEED)), (NOON, FED), (NOON, chosen()))
    assert due(state, NOON) is None
    assert not has_stopped(state, CATALOGUE)


def test_her_page_shows_one_that_is_due_and_one_that_was_sent_a_little_while_ago() -> None:
    fed = told((EARLY, chosen(Anchor.FEED)), (NOON, FED))
    sent = told((NOON + timedelta(minutes=6), ReminderSent(anchor=Anchor.FEED)), state=fed)
    answered = told((NOON + timedelta(minutes=9), MomentDone(exercise="cat_cow")), state=sent)
    moments = [(fed, 4), (fed, 6), (sent, 10), (sent, 70), (answered, 10)]
    shown = [is_here(state, NOON + timedelta(minutes=late), CATALOGUE) for state, late in moments]
    assert shown == [False, True, True, False, False]


def test_a_guessed_night_stands_only_where_she_said_nothing() -> None:
    guess = NightGuessed(day=NOON.date(), sleep="under_4")
    blank = told((NOON, guess))
    assert day_of(blank, NOON.date()).sleep == "under_4"
    own = replace(blank, days=(replace(day_of(blank, NOON.date()), sleep="enough"),))
    assert day_of(told((NOON, guess), state=own), NOON.date()).sleep == "enough"
    unknown = told((NOON, NightGuessed(day=NOON.date(), sleep="a fortnight")))
    assert day_of(unknown, NOON.date()).sleep is None
