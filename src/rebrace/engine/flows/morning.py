"""The morning after: is her back where it was?"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.catalogue.policies.journey import JourneyPolicy
from rebrace.engine.facts.kinds.session import MorningAnswered
from rebrace.engine.facts.state import SessionRecord
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.flows.reading import pain


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningQuestion:
    """Back pain this morning, 0 to 10."""

    template: ClassVar[str] = "morning.html"
    session: str
    day: date
    """The day of the session."""
    troubles: tuple[Trouble, ...] = ()


def waiting(visit: Visit) -> SessionRecord | None:
    """The latest session that the next morning has not been told of, while it can still be told."""
    most = visit.catalogue.policy(JourneyPolicy).morning
    asked = [
        each
        for each in visit.state.sessions
        if each.sets and not each.is_open and each.morning_pain is None and 0 < _days(visit, each) <= most
    ]
    return max(asked, key=lambda each: each.started, default=None)


def _days(visit: Visit, record: SessionRecord) -> int:
    return (visit.today - record.started.date()).days


def show(visit: Visit) -> Screen | GoTo:
    """The question, while it is waiting."""
    record = waiting(visit)
    return GoTo(route="today") if record is None else _question(record)


def answer(visit: Visit) -> Step:
    """Keep the morning's pain; it decides whether a level may go up."""
    record, told = waiting(visit), pain(visit.given.one("pain"))
    if record is None or visit.given.one("session") != record.session:
        return Step(next=GoTo(route="today"))
    if told is None:
        return Step(next=_question(record, Trouble(field="pain", code="choose_one")))
    answered = MorningAnswered(session=record.session, pain=told)
    return Step(facts=visit.facts(answered), next=GoTo(route="today"))


def _question(record: SessionRecord, *troubles: Trouble) -> MorningQuestion:
    return MorningQuestion(session=record.session, day=record.started.date(), troubles=troubles)
