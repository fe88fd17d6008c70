"""When she is next reminded, and whether now is the time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.reminders import RemindersPolicy
from rebrace.engine.facts.kinds.birth import BabyBorn
from rebrace.engine.facts.kinds.preferences import PreferencesChanged
from rebrace.engine.facts.kinds.reminders import Anchor, AnchorTold, RemindersChosen, ReminderSent
from rebrace.engine.facts.kinds.session import SessionFinished, SessionStarted
from rebrace.engine.facts.kinds.triage import CheckAnswered, LockOpened
from rebrace.engine.facts.state import State

MOVE_REMINDERS: frozenset[str] = frozenset(
    body.kind
    for body in (
        RemindersChosen,
        AnchorTold,
        ReminderSent,
        PreferencesChanged,
        SessionStarted,
        SessionFinished,
        CheckAnswered,
        LockOpened,
        BabyBorn,
    )
)
"""Kinds of fact after which the next reminder may be another."""

_DAYS_AHEAD = 3
"""Today may be over, and a full day comes in between where the clocks change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One reminder: its time, and what it hangs on."""

    at: datetime
    anchor: Anchor

    @property
    def instant(self) -> datetime:
        """The same time in UTC: times in one zone compare by the wall clock, which is wrong where clocks change."""
        return self.at.astimezone(UTC)


def next_due(state: State, now: datetime, catalogue: Catalogue) -> Due | None:
    """The next reminder, which may be due already; None while there is none to come.

    `now` is aware, in her own zone.
    """
    if not may_remind(state, catalogue):
        return None
    policy = catalogue.policy(RemindersPolicy)
    oldest = now.astimezone(UTC) - timedelta(minutes=policy.stale)
    fitting = (
        each for each in _candidates(state, now, policy) if each.instant >= oldest and _fits(each, state, policy)
    )
    return min(fitting, key=lambda each: each.instant, default=None)


def may_remind(state: State, catalogue: Catalogue) -> bool:
    """She asked for reminders after a first session, still answers them, and nothing waits for a person to look at."""
    reminders = state.reminders
    return (
        bool(reminders.anchors)
        and bool(state.sessions)
        and not state.triage.locks
        and not has_stopped(state, catalogue)
    )


def has_stopped(state: State, catalogue: Catalogue) -> bool:
    """So many reminders went by in a row that they stopped, and she is asked whether she still wants them."""
    reminders = state.reminders
    return bool(reminders.anchors) and reminders.ignored >= catalogue.policy(RemindersPolicy).ignored_most


def _candidates(state: State, now: datetime, policy: RemindersPolicy) -> Iterator[Due]:
    reminders = state.reminders
    for anchor in reminders.anchors:
        happened = reminders.happened.get(anchor)
        if happened is not None:
            later = happened.astimezone(UTC) + timedelta(minutes=policy.after)
            yield Due(at=later.astimezone(now.tzinfo), anchor=anchor)
    if reminders.clock is not None and Anchor.CLOCK in reminders.anchors:
        for ahead in range(_DAYS_AHEAD):
            yield Due(at=at_clock(now.date() + timedelta(days=ahead), reminders.clock, now), anchor=Anchor.CLOCK)


def at_clock(day: date, minutes: int, now: datetime) -> datetime:
    """The moment at which the clock on her wall shows a time; one that a change of clocks leaves out comes later."""
    hours, rest = divmod(minutes, 60)
    wall = datetime.combine(day, time(hours, rest), tzinfo=now.tzinfo)
    return wall.astimezone(UTC).astimezone(now.tzinfo)


def _fits(due: Due, state: State, policy: RemindersPolicy) -> bool:
    """Not in the quiet hours, not beyond the limit of its day, not sent already, not for what she has done."""
    if policy.is_quiet(due.at.hour):
        return False
    reminders, day = state.reminders, due.at.date()
    sent = tuple(each.astimezone(due.at.tzinfo) for each in reminders.sent)
    if sum(each.date() == day for each in sent) >= reminders.most_a_day:
        return False
    if any(each.astimezone(UTC) >= due.instant for each in sent):
        return False
    return due.anchor is not Anchor.CLOCK or (_is_wanted(due, state) and not _has_trained(state, due))


def _is_wanted(due: Due, state: State) -> bool:
    """A time of day counts from when she chose it on."""
    chosen = state.reminders.chosen
    return chosen is None or chosen.astimezone(UTC) <= due.instant


def _has_trained(state: State, due: Due) -> bool:
    zone = due.at.tzinfo
    return any(each.started.astimezone(zone).date() == due.at.date() for each in state.sessions)
