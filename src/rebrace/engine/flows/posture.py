"""The posture check: three questions, a cue for each, a reset with slow breaths, and a second look."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.catalogue.posture import PostureReset
from rebrace.engine.facts.kinds.day import PostureChecked
from rebrace.engine.flows.given import Screen, Step, Trouble, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureQuestions:
    """What does she notice right now?"""

    template: ClassVar[str] = "posture.html"
    questions: tuple[str, ...]
    last: date | None
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureGuide:
    """A cue for each yes, the reset, and the offer of a second look; nothing is kept yet."""

    template: ClassVar[str] = "posture_reset.html"
    before: tuple[str, ...]
    reset: PostureReset


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureAgain:
    """The questions once more."""

    template: ClassVar[str] = "posture_again.html"
    questions: tuple[str, ...]
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureDone:
    """Before and after."""

    template: ClassVar[str] = "posture_done.html"
    before: tuple[str, ...]
    after: tuple[str, ...] | None
    times: int
    """Checks today, this one included."""


def show(visit: Visit) -> Screen:
    """The three questions."""
    last = visit.state.posture
    return PostureQuestions(questions=_questions(visit), last=last.at.date() if last else None)


def answer(visit: Visit) -> Step:
    """Each stage sends what was ticked before along; only the last one is kept."""
    before = _told(visit, "before")
    match visit.given.one("stage"):
        case "none":
            return _kept(visit, before=(), reset=False, after=None)
        case "questions" if before:
            return Step(next=PostureGuide(before=before, reset=visit.catalogue.posture.reset))
        case "again":
            return Step(next=PostureAgain(questions=_questions(visit), before=before))
        case "enough":
            return _kept(visit, before=before, reset=True, after=None)
        case "after":
            return _kept(visit, before=before, reset=True, after=_told(visit, "after"))
        case _:
            trouble = Trouble(field="before", code="tick_or_none")
            return Step(next=PostureQuestions(questions=_questions(visit), last=None, troubles=(trouble,)))


def _kept(visit: Visit, *, before: tuple[str, ...], reset: bool, after: tuple[str, ...] | None) -> Step:
    checked = PostureChecked(before=before, reset=reset, after=after)
    days = visit.state.days
    earlier = days[-1].posture if days and days[-1].day == visit.today else 0
    return Step(facts=visit.facts(checked), next=PostureDone(before=before, after=after, times=earlier + 1))


def _questions(visit: Visit) -> tuple[str, ...]:
    return tuple(each.id for each in visit.catalogue.posture.questions)


def _told(visit: Visit, field: str) -> tuple[str, ...]:
    ticked = visit.given.many(field)
    return tuple(each for each in _questions(visit) if each in ticked)
