"""What she says a professional told her: who it was, and on which day."""

from dataclasses import dataclass
from datetime import date, timedelta

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.flows.given import Trouble, Visit
from rebrace.engine.flows.reading import day

_NAME_MOST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who, when, and, if she likes, the name."""

    role: str
    on: date
    name: str | None


def statement(visit: Visit, *, roles: tuple[str, ...], since: date | None = None) -> Statement | tuple[Trouble, ...]:
    """Read who and when from a form, or say everything that is wrong.

    `since` is the first day on which it can have been; the day is never in the future.
    """
    role, on = visit.given.one("role"), told_day(visit)
    name = (visit.given.one("name") or "").strip()
    troubles = []
    if role not in roles:
        troubles.append(Trouble(field="role", code="choose_one"))
    code = wrong_day(visit, on, since)
    if code is not None:
        troubles.append(Trouble(field="on", code=code))
    if len(name) > _NAME_MOST:
        troubles.append(Trouble(field="name", code="too_long"))
    if troubles or role is None or on is None:
        return tuple(troubles)
    return Statement(role=role, on=on, name=name or None)


def told_day(visit: Visit) -> date | None:
    """The day of a form: today or yesterday as one tap, or a date."""
    near = {"today": 0, "yesterday": 1}.get(visit.given.one("when") or "")
    return day(visit.given.one("on")) if near is None else visit.today - timedelta(days=near)


def wrong_day(visit: Visit, on: date | None, since: date | None = None) -> str | None:
    """What is wrong with a day of an examination; None when nothing is."""
    if on is None:
        return "date_unreadable" if visit.given.one("on") else "date_missing"
    if on > visit.today:
        return "date_future"
    if since is not None and on < since:
        return "date_before"
    oldest = visit.today - timedelta(days=visit.catalogue.policy(JourneyPolicy).statement)
    return "date_too_old" if on < oldest else None
