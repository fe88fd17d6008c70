"""Today: one card that says what comes next, whatever happened before."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.flows import morning, questions, welcome
from rebrace.engine.flows.check_pages import ClusterLine, page_screen
from rebrace.engine.flows.done import is_untold
from rebrace.engine.flows.given import GoTo, Screen, Visit
from rebrace.engine.flows.open_session import Present, open_session, present
from rebrace.engine.flows.planning import (
    PlanLines,
    is_back,
    lines,
    minutes_wanted,
    night_offered,
    night_wanted,
    planned,
)
from rebrace.engine.flows.reminders import ReminderCard, card
from rebrace.engine.outcomes.asking import Question
from rebrace.engine.triage.drafting import draft_of
from rebrace.engine.triage.permission import Permission, Refusal, outlook, permit
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Disposition
from rebrace.engine.vocabulary.surroundings import Place

_DAYS_OF_A_WEEK = 7


class Next(StrEnum):
    """What Today asks of her."""

    GO_ON = "go_on"
    """A session is under way."""
    LOCKED = "locked"
    """Something must be looked at first."""
    CHECK = "check"
    """The full or weekly check is due."""
    NOTHING_NEW = "nothing_new"
    """The short check before a session."""
    START = "start"
    """A fresh check stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What "nothing new" says, line by line: the first page of the short check."""

    form: Form
    page: str
    lines: tuple[ClusterLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Her day at a glance."""

    template: ClassVar[str] = "today.html"
    next: Next
    day: date
    weeks: int | None
    """Completed weeks since the birth, from the youngest the baby may be."""
    back: bool
    """She comes back after a gap."""
    done: bool
    """She has finished a session today."""
    going: Present | None
    form: Form | None
    begun: bool
    """Some pages of that form are answered."""
    claims: Claims | None
    disposition: Disposition | None
    plan: PlanLines | None
    """What today holds, or would hold if nothing is new."""
    minutes: int
    minutes_offered: tuple[int, ...]
    night_offered: bool
    night: bool
    places: tuple[Place, ...]
    baby_in_arms: bool
    morning: date | None
    """Day of the session whose next-morning question is waiting."""
    unasked: str | None
    """The session of today that she has not yet told about."""
    reminders: ReminderCard
    question: Question | None
    """The one question that may be put today, where nothing else is."""


def show(visit: Visit) -> Screen | GoTo:
    """The two questions of the beginning, the first check, and then her day."""
    triage = visit.state.triage
    fresh = not triage.checks and not triage.locks
    if fresh and visit.state.birth.latest is None:
        return welcome.show_age(visit)
    draft = draft_of(visit.state, Form.FULL, visit.now, visit.catalogue)
    if fresh and draft is None and visit.state.birth.birth is BirthType.UNKNOWN:
        return welcome.show_birth(visit)
    return _day(visit)


def _day(visit: Visit) -> Today:
    policy, preferences = visit.catalogue.policy(JourneyPolicy), visit.state.preferences
    granted = permit(visit.state, visit.now, visit.catalogue)
    going = _going(visit, granted)
    form = None if isinstance(granted, Permission) else granted.needs
    following = _next(granted, going)
    born = visit.state.birth.latest
    asked, unasked, reminders = morning.waiting(visit), _unasked(visit), card(visit)
    done = any(each.finished is not None and each.finished.date() == visit.today for each in visit.state.sessions)
    alone = not (asked or unasked or reminders.here or reminders.stopped or night_wanted(visit))
    return Today(
        next=following,
        day=visit.today,
        weeks=None if born is None else (visit.today - born).days // _DAYS_OF_A_WEEK,
        back=is_back(visit),
        done=done,
        going=going,
        form=form,
        begun=form is not None and draft_of(visit.state, form, visit.now, visit.catalogue) is not None,
        claims=_claims(visit) if following is Next.NOTHING_NEW else None,
        disposition=_standing(visit),
        plan=_preview(visit),
        minutes=minutes_wanted(visit),
        minutes_offered=policy.minutes_offered,
        night_offered=night_offered(visit),
        night=night_wanted(visit),
        places=preferences.places,
        baby_in_arms=preferences.baby_in_arms,
        morning=None if asked is None else asked.started.date(),
        unasked=unasked,
        reminders=reminders,
        question=questions.card(visit) if alone and (done or following is Next.START) else None,
    )


def _going(visit: Visit, granted: Permission | Refusal) -> Present | None:
    running = open_session(visit)
    if running is None or not isinstance(granted, Permission):
        return None
    return present(visit, running, granted)


def _next(granted: Permission | Refusal, going: Present | None) -> Next:
    if isinstance(granted, Permission):
        return Next.START if going is None else Next.GO_ON
    if granted.needs is None:
        return Next.LOCKED
    return Next.NOTHING_NEW if granted.needs is Form.SESSION else Next.CHECK


def _claims(visit: Visit) -> Claims | None:
    page = visit.catalogue.forms[Form.SESSION].pages[0]
    screen = page_screen(visit, Form.SESSION, page, {})
    return Claims(form=Form.SESSION, page=page.id, lines=screen.lines) if screen.lines else None


def _preview(visit: Visit) -> PlanLines | None:
    expected = outlook(visit.state, visit.now, visit.catalogue)
    return lines(visit, planned(visit, expected)) if isinstance(expected, Permission) else None


def _standing(visit: Visit) -> Disposition | None:
    """What still waits for someone to look at her."""
    told = (
        *(lock.then for lock in visit.state.triage.locks),
        *(check.disposition for check in visit.state.triage.checks.values()),
    )
    worst = max(told, key=lambda each: each.severity, default=Disposition.GO)
    return worst if worst.severity >= Disposition.GP.severity else None


def _unasked(visit: Visit) -> str | None:
    """A session of today of which she has not yet told how it went."""
    ended = (
        each
        for each in reversed(visit.state.sessions)
        if not each.is_open and each.sets and is_untold(each) and each.started.date() == visit.today
    )
    return next((each.session for each in ended), None)
