"""A vignette as facts: who she is, what happened before, and the check of today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Final
from uuid import NAMESPACE_OID, uuid5

from rebrace.content.cases.case import Case, Earlier, Trained
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.clearance import ClearanceStated, ComfortTested, EarlyCleared
from rebrace.engine.facts.kinds.session import MorningAnswered, SessionFinished, SessionStarted, SessionStopped
from rebrace.engine.facts.kinds.triage import Answer, CheckAnswered, LockOpened, Voice
from rebrace.engine.facts.verdict import Verdict
from rebrace.engine.triage.asking import items_of, quiet
from rebrace.engine.vocabulary.dispositions import Disposition, Hold
from rebrace.engine.vocabulary.quantities import Minutes

NOW: Final = datetime(2026, 3, 2, 10, 0, tzinfo=timezone(timedelta(hours=11)))
"""The morning on which every vignette ends."""

_SESSION: Final = timedelta(minutes=20)
_UNJUDGED: Final = Verdict(disposition=Disposition.GO, hold=Hold.NOTHING_HELD, help_lines=False, fired=(), flags=())
"""Says nothing, so that the judging of now decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The facts of one vignette."""

    case: Case
    catalogue: Catalogue

    def before(self) -> tuple[Fact, ...]:
        """Everything before today's check, in its order."""
        return tuple(sorted((*self._birth(), *self._earlier()), key=lambda fact: fact.order))

    def check(self) -> Fact:
        """Today's check."""
        case = self.case
        return self.fact(NOW, self.answered(case.form, case.answers, case.unanswered))

    def answered(self, form: Form, answers: Mapping[str, str], unanswered: tuple[str, ...]) -> CheckAnswered:
        """A check in which everything is quiet but what is named; follow-ups only when they are named."""
        asked = (self.catalogue.items[item] for item in items_of(self.catalogue.forms[form]))
        told = {item.id: quiet(item) for item in asked if item.asked_when is None} | dict(answers)
        return CheckAnswered(
            form=form,
            answers=tuple(Answer(item=item, value=value) for item, value in told.items() if item not in unanswered),
            verdict=_UNJUDGED,
            content=self.catalogue.digest,
            engine="vignette",
        )

    def fact(self, at: datetime, body: FactBody) -> Fact:
        """A fact with an id of its own."""
        return Fact(id=str(uuid5(NAMESPACE_OID, f"{self.case.id}|{at.isoformat()}|{body!r}")), at=at, body=body)

    def _birth(self) -> Iterator[Fact]:
        case, first = self.case, NOW - timedelta(days=max((each.days_ago for each in self.case.before), default=0) + 1)
        days = case.days if case.weeks is None else case.weeks * 7
        if days is not None:
            born = NOW.date() - timedelta(days=days)
            yield self.fact(first, BabyBorn(earliest=born, latest=born))
        yield self.fact(first, BirthTold(birth=case.birth, complicated=case.complicated))

    def _earlier(self) -> Iterator[Fact]:
        for each in self.case.before:
            at = NOW - timedelta(days=each.days_ago, hours=each.hours_ago)
            yield from self._checks(at, each)
            yield from self._words(at, each)
            if each.trained is not None:
                yield from self._session(at, each.trained)

    def _checks(self, at: datetime, each: Earlier) -> Iterator[Fact]:
        if each.form is not None:
            yield self.fact(at, self.answered(each.form, each.answers, each.unanswered))

    def _words(self, at: datetime, each: Earlier) -> Iterator[Fact]:
        on = at.date() if each.examined_days_ago is None else NOW.date() - timedelta(days=each.examined_days_ago)
        if each.opened:
            yield self.fact(at, LockOpened(rules=each.opened, by=each.by, on=on, role=each.role))
        for item in each.states:
            yield self.fact(at, ClearanceStated(item=item, holds=True, by=each.by, on=on, role=each.role))
        for test in each.comfort:
            yield self.fact(at, ComfortTested(test=test, passed=True))
        yield from (self.fact(at, self._early(rung, on, each)) for rung in each.early)

    def _early(self, rung: str, on: date, each: Earlier) -> EarlyCleared:
        exercise, number = rung.split("/")
        name = self.catalogue.exercises[exercise].rungs[int(number) - 1].id
        return EarlyCleared(exercise=exercise, rung=name, by=Voice.PROFESSIONAL, on=on, role=each.role)

    def _session(self, at: datetime, told: Trained) -> Iterator[Fact]:
        check = self.fact(at, self.answered(Form.SESSION, {"pain_now": str(told.before)}, ()))
        session = str(uuid5(NAMESPACE_OID, f"{self.case.id}|{at.isoformat()}"))
        yield check
        started = SessionStarted(session=session, check=check.id, shape="short", minutes=Minutes(10), steps=())
        yield self.fact(at + timedelta(minutes=1), started)
        if told.stopped is not None:
            yield self.fact(at + _SESSION, SessionStopped(session=session, reason=told.stopped))
            return
        yield self.fact(
            at + _SESSION,
            SessionFinished(
                session=session,
                pain=told.worst,
                heaviness=told.heaviness,
                leak=told.leak,
                doming=told.doming,
            ),
        )
        if told.morning is not None and at + timedelta(hours=22) < NOW:
            yield self.fact(at + timedelta(hours=22), MorningAnswered(session=session, pain=told.morning))
