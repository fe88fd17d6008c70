"""Reminders: what they hang on, how many a day, and that something she hangs them on has just happened."""

from dataclasses import dataclass
from typing import ClassVar, Final

from rebrace.engine.catalogue.policies.reminders import RemindersPolicy
from rebrace.engine.facts.kinds.reminders import Anchor, AnchorTold, RemindersChosen
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.flows.reading import chosen, number, ticked
from rebrace.engine.habits.due import has_stopped
from rebrace.engine.habits.present import is_here

_MINUTES_OF_AN_HOUR: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderCard:
    """What Today says of reminders."""

    here: bool
    """One is here now."""
    stopped: bool
    """They stopped, and she is asked whether she still wants them."""
    anchors: tuple[Anchor, ...]
    """What she can tell has just happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders:
    """What she chose, and what she can choose."""

    template: ClassVar[str] = "reminders.html"
    ready: bool
    """She has done a first session; before it nobody asks about reminders."""
    card: ReminderCard
    chosen: tuple[Anchor, ...]
    clock: int | None
    """Minutes after midnight."""
    most: int
    hours_offered: tuple[int, ...]
    most_offered: tuple[int, ...]
    quiet: tuple[int, int]
    """The hours between which nothing is sent."""
    saved: bool
    told: bool
    """She just told that an anchor happened."""
    troubles: tuple[Trouble, ...] = ()


def show(visit: Visit) -> Screen:
    """Her reminders as they stand."""
    return _screen(visit)


def answer(visit: Visit) -> Step:
    """Keep what she wants to be reminded by."""
    troubles, body = _read(visit)
    if body is None:
        return Step(next=_screen(visit, troubles))
    return Step(facts=visit.facts(body), next=GoTo(route="reminders", query={"saved": "1"}))


def answer_now(visit: Visit) -> Step:
    """Keep that the baby has just been fed, changed, or has napped."""
    anchor = chosen(visit.given.one("anchor"), Anchor)
    after = "today" if visit.given.one("back") == "today" else "reminders"
    if anchor is None or anchor is Anchor.CLOCK:
        return Step(next=GoTo(route=after))
    return Step(facts=visit.facts(AnchorTold(anchor=anchor)), next=GoTo(route=after, query={"told": "1"}))


def card(visit: Visit) -> ReminderCard:
    """What Today says of reminders."""
    return ReminderCard(
        here=is_here(visit.state, visit.now, visit.catalogue),
        stopped=has_stopped(visit.state, visit.catalogue),
        anchors=tuple(each for each in visit.state.reminders.anchors if each is not Anchor.CLOCK),
    )


def _read(visit: Visit) -> tuple[tuple[Trouble, ...], RemindersChosen | None]:
    policy, given = visit.catalogue.policy(RemindersPolicy), visit.given
    if not visit.state.sessions:
        return (), None
    hour, most = given.one("hour") or "", number(given.one("most")) or policy.most_a_day[0]
    told = number(hour)
    troubles = []
    if hour and told not in policy.hours_offered:
        troubles.append(Trouble(field="hour", code="unknown"))
    if most not in policy.most_a_day:
        troubles.append(Trouble(field="most", code="unknown"))
    if troubles:
        return tuple(troubles), None
    hung = tuple(each for each in ticked(given.many("anchors"), Anchor) if each is not Anchor.CLOCK)
    anchors = hung if told is None else (*hung, Anchor.CLOCK)
    clock = None if told is None else told * _MINUTES_OF_AN_HOUR
    return (), RemindersChosen(anchors=anchors, clock=clock, most_a_day=most)


def _screen(visit: Visit, troubles: tuple[Trouble, ...] = ()) -> Reminders:
    policy, reminders = visit.catalogue.policy(RemindersPolicy), visit.state.reminders
    return Reminders(
        ready=bool(visit.state.sessions),
        card=card(visit),
        chosen=reminders.anchors,
        clock=reminders.clock,
        most=reminders.most_a_day,
        hours_offered=policy.hours_offered,
        most_offered=policy.most_a_day,
        quiet=(policy.quiet_from, policy.quiet_until),
        saved=visit.given.one("saved") == "1",
        told=visit.given.one("told") == "1",
        troubles=troubles,
    )
