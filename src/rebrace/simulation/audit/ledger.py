"""What was told, as it was told: the audit's own books, kept beside the engine's state and never mixed with it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.birth import BabyBorn, BirthTold
from rebrace.engine.facts.kinds.clearance import ClearanceStated, ComfortTested, EarlyCleared
from rebrace.engine.facts.kinds.session import (
    MorningAnswered,
    Reserve,
    SessionFinished,
    SessionStarted,
    SessionStopped,
    SetDone,
    SkipReason,
    StepSkipped,
    StopReason,
)
from rebrace.engine.facts.kinds.triage import CheckAnswered, LockOpened
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.pillars import Pillar

_ALARMING = ("yes", "sometimes", "yes_now")


@dataclass(slots=True, kw_only=True)
class Check:
    """A check-in and its answers."""

    id: str
    at: datetime
    form: Form
    answers: dict[str, str]

    @property
    def pain(self) -> int | None:
        """Pain now, when a number was told."""
        told = self.answers.get("pain_now", "")
        return int(told) if told.isdigit() else None


@dataclass(slots=True, kw_only=True)
class Work:
    """One exercise in one session."""

    rung: str
    asked_sets: int = 0
    asked_amount: int = 0
    amounts: list[int] = field(default_factory=list)
    hurt: bool = False


@dataclass(slots=True, kw_only=True)
class Trained:
    """One session."""

    id: str
    at: datetime
    check: str
    pain_before: int | None
    work: dict[str, Work]
    reserve: Reserve | None = None
    pain: int | None = None
    flagged: bool | None = None
    finished: bool = False
    wrong: bool = False
    morning: int | None = None
    closed: date | None = None
    """The day on which its morning was answered, or the next check stood in."""

    @property
    def day(self) -> date:
        """The day it began."""
        return self.at.date()

    @property
    def rise(self) -> int | None:
        """How far the next morning was above the pain before; None when one of them is not known."""
        return None if self.morning is None or self.pain_before is None else self.morning - self.pain_before


@dataclass(slots=True, kw_only=True)
class Earned:
    """The highest rung of an exercise that she has earned, as the audit counts it."""

    rung: int = 1
    since: date | None = None
    next_since: date | None = None
    """The day on which the rung above was earned, while it has not been planned yet."""
    rest_until: date | None = None

    @property
    def reach(self) -> int:
        """The highest rung that may be planned."""
        return self.rung + (self.next_since is not None)


@dataclass(slots=True, kw_only=True)
class Ledger:
    """All books of one person."""

    catalogue: Catalogue
    born: date | None = None
    birth: BirthType = BirthType.UNKNOWN
    complicated: bool = False
    checks: list[Check] = field(default_factory=list)
    openings: list[tuple[datetime, LockOpened]] = field(default_factory=list)
    sessions: list[Trained] = field(default_factory=list)
    statements: dict[str, ClearanceStated] = field(default_factory=dict)
    tests: dict[str, tuple[date, bool]] = field(default_factory=dict)
    early: list[EarlyCleared] = field(default_factory=list)
    mornings: dict[str, int] = field(default_factory=dict)
    """Pain of the morning that was answered, by session; a stand-in is none."""
    alarms: dict[str, Check] = field(default_factory=dict)
    """The latest check that told yes, or as much, of an item."""
    told: dict[date, int] = field(default_factory=dict)
    """The highest pain told on a day so far."""
    earned: dict[str, Earned] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    """Sessions, endings and checks that the levels have taken in."""
    strength_day: date | None = None
    """The last day of strength that the levels have taken in."""
    week_one: date | None = None
    """The day from which training weeks count, breaks aside."""

    def note(self, fact: Fact) -> None:
        """Enter one fact."""
        match fact.body:
            case BabyBorn(latest=latest):
                self.born = latest
            case BirthTold(birth=birth, complicated=complicated):
                self.birth, self.complicated = birth, complicated
            case CheckAnswered() as body:
                self._check(fact, body)
            case LockOpened() as body:
                self.openings.append((fact.at, body))
            case ClearanceStated() as body:
                self.statements[body.item] = body
            case ComfortTested(test=test, passed=passed):
                self.tests[test] = (fact.at.date(), passed)
            case EarlyCleared() as body:
                self.early.append(body)
            case _:
                self._session(fact)

    def strength(self, name: str) -> bool:
        """Whether an exercise is neither breathing nor mobility."""
        exercise = self.catalogue.exercises[name]
        return not exercise.breathing and exercise.pillar is not Pillar.MOBILITY

    def exercise(self, name: str) -> Exercise:
        """An exercise by its id."""
        return self.catalogue.exercises[name]

    def _check(self, fact: Fact, body: CheckAnswered) -> None:
        answers = {each.item: each.value for each in body.answers}
        check = Check(id=fact.id, at=fact.at, form=body.form, answers=answers)
        self.checks.append(check)
        self.alarms.update({item: check for item, answer in answers.items() if answer in _ALARMING})
        self._pain(fact, check.pain)
        if body.form is not Form.STOP:
            for session in self.sessions:
                if session.closed is None and session.day < fact.at.date():
                    session.morning, session.closed = check.pain, fact.at.date()

    def _pain(self, fact: Fact, pain: int | None) -> None:
        if pain is not None:
            day = fact.at.date()
            self.told[day] = max(pain, self.told.get(day, 0))

    def _session(self, fact: Fact) -> None:
        body = fact.body
        if isinstance(body, SessionStarted):
            self.sessions.append(self._started(fact, body))
            return
        session = next((each for each in self.sessions if each.id == getattr(body, "session", None)), None)
        if session is None:
            return
        match body:
            case SetDone(exercise=name, amount=amount):
                session.work[name].amounts.append(amount)
            case StepSkipped(exercise=name, reason=SkipReason.HURTS):
                session.work[name].hurt = True
            case SessionStopped(reason=StopReason.SOMETHING_WRONG):
                session.wrong = True
            case SessionFinished() as told:
                session.finished, session.reserve, session.pain = True, told.reserve, told.pain
                session.flagged = bool(told.heaviness or told.leak or told.doming)
            case MorningAnswered(pain=pain):
                self.mornings[session.id] = pain
                self._pain(fact, pain)
                if session.closed is None:
                    session.morning, session.closed = pain, fact.at.date()
            case _:
                pass

    def _started(self, fact: Fact, body: SessionStarted) -> Trained:
        before = next((check.pain for check in reversed(self.checks) if check.id == body.check), None)
        before = self.told.get(fact.at.date()) if before is None else before
        work: dict[str, Work] = {}
        for step in body.steps:
            known = work.setdefault(step.exercise, Work(rung=step.rung))
            known.asked_sets += step.sets
            known.asked_amount = max(known.asked_amount, step.amount)
        return Trained(id=body.session, at=fact.at, check=body.check, pain_before=before, work=work)
