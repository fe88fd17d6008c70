"""After a session: how much was left, the worst pain, and three things that only she can tell."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from rebrace.engine.facts.kinds.session import Reserve, SessionFinished
from rebrace.engine.facts.state import LevelDecision, SessionRecord
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.flows.reading import chosen, pain
from rebrace.engine.triage.permission import Permission, permit

SIGNS: Final = ("heaviness", "leak", "doming")


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneQuestions:
    """The few questions at the end."""

    template: ClassVar[str] = "done.html"
    session: str
    sets: int
    whole: bool
    """She did all of it."""
    reserve: Reserve | None = None
    pain: int | None = None
    signs: frozenset[str] = frozenset()
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseDone:
    """What was done of one exercise."""

    exercise: str
    rung: str
    amounts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneSummary:
    """What she did, what it changes, and what tomorrow will ask."""

    template: ClassVar[str] = "summary.html"
    day: date
    locale: str | None
    """Where she lives, for what a mother is called there."""
    done: tuple[ExerciseDone, ...]
    decisions: tuple[LevelDecision, ...]
    flagged: bool
    look: bool
    """Something that she told asks for a closer look before the next session."""


def show(visit: Visit) -> Screen | GoTo:
    """The questions; once they are answered, what was done."""
    record = _record(visit)
    if record is None:
        return GoTo(route="today")
    if is_untold(record):
        return _questions(record)
    day = (record.finished or record.started).date()
    return DoneSummary(
        day=day,
        locale=visit.state.preferences.locale,
        done=_done(record),
        decisions=tuple(each for each in visit.state.decisions if each.day == day),
        flagged=bool(record.flagged),
        look=not isinstance(permit(visit.state, visit.now, visit.catalogue), Permission),
    )


def answer(visit: Visit) -> Step:
    """Keep how it went; what is not told stays unknown and counts as such."""
    record = _record(visit)
    if record is None:
        return Step(next=GoTo(route="today"))
    reserve, worst = chosen(visit.given.one("reserve"), Reserve), pain(visit.given.one("pain"))
    signs = visit.given.many("signs") & {"none", *SIGNS}
    if "none" in signs and len(signs) > 1:
        trouble = Trouble(field="signs", code="none_and_more")
        return Step(next=_questions(record, reserve=reserve, worst=worst, signs=signs, troubles=(trouble,)))
    finished = SessionFinished(
        session=record.session,
        reserve=reserve,
        pain=worst,
        heaviness=("heaviness" in signs) if signs else None,
        leak=("leak" in signs) if signs else None,
        doming=("doming" in signs) if signs else None,
    )
    if reserve is None and worst is None and not signs:
        return Step(facts=visit.facts(finished), next=GoTo(route="today"))
    return Step(facts=visit.facts(finished), next=GoTo(route="done", values={"session": record.session}))


def is_untold(record: SessionRecord) -> bool:
    """She has not said how it went."""
    return record.reserve is None and record.pain is None and record.flagged is None


def _record(visit: Visit) -> SessionRecord | None:
    """The session that the address names, when it is hers and something of it was done."""
    wanted = visit.values.get("session")
    return next((each for each in visit.state.sessions if each.session == wanted and each.sets), None)


def _questions(
    record: SessionRecord,
    *,
    reserve: Reserve | None = None,
    worst: int | None = None,
    signs: frozenset[str] = frozenset(),
    troubles: tuple[Trouble, ...] = (),
) -> DoneQuestions:
    return DoneQuestions(
        session=record.session,
        sets=len(record.sets),
        whole=record.stopped is None,
        reserve=reserve,
        pain=worst,
        signs=signs,
        troubles=troubles,
    )


def _done(record: SessionRecord) -> tuple[ExerciseDone, ...]:
    amounts: dict[tuple[str, str], list[int]] = {}
    for each in record.sets:
        amounts.setdefault((each.exercise, each.rung), []).append(each.amount)
    return tuple(
        ExerciseDone(exercise=exercise, rung=rung, amounts=tuple(done)) for (exercise, rung), done in amounts.items()
    )
