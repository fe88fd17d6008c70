"""Twelve weeks of training, walked through the flows day by day: what she tells is given, the rest follows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from rebrace.engine.flows.decision import Decision
from rebrace.engine.flows.morning import MorningQuestion
from rebrace.engine.flows.session import SessionStep
from rebrace.engine.flows.today import Next, Today
from tests.engine.flows.person import START, Person

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rebrace.engine.flows.given import Screen

_DAYS: Final = 7
_TRAINING_DAYS: Final = (0, 2, 4)
_NOTICED: Final = ("shoulders_rounded", "ribs_flaring", "head_jutting")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Course:
    """How her weeks go, week by week; a list that is too short stays at its last number."""

    birth: str = "vaginal"
    age: int = 8
    """Completed weeks since the birth on the first day."""
    starts: datetime = START
    weeks: int = 12
    pain: Sequence[int] = (4,)
    comfort: Sequence[int] = ()
    sessions: Sequence[int] = (3,)
    """Sessions in each week; 0 is a week without."""
    noticed: Sequence[int] = (2,)
    """Things noticed in each posture check."""
    activities: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """Her own activities, with what she scores in weeks 0, 4, 8 and 12."""
    change: Sequence[int] = ()
    """Her verdict on the whole in weeks 4, 8 and 12."""
    mood: Sequence[int] = ()
    """Both answers about mood in weeks 0, 4, 8 and 12."""
    loads: Mapping[str, int] = field(default_factory=dict)
    told: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    """Answers of the first check of a week that are not the quiet ones."""
    opened: Mapping[int, str] = field(default_factory=dict)
    """Who has examined her by the end of a week."""


def live(course: Course) -> Person:
    """The person at the end of her weeks."""
    person = Person(course.starts)
    person.send("settings", {"locale": "AU", "minutes": "15", "asked": "equipment", "equipment": _THINGS})
    born = course.starts.date() - timedelta(weeks=course.age, days=1)
    person.send("settings", {"birth_date": born.isoformat()})
    person.send("birth", {"birth": course.birth})
    if course.activities:
        person.send("activities", {"named": tuple(course.activities)})
    for week in range(course.weeks):
        _week(person, course, week)
    person.now = _morning(course, course.weeks)
    _measures(person, course, course.weeks)
    _tick(person, course)
    return person


_THINGS: Final = ("wall", "table", "sofa", "pillow", "mini_band", "long_band")


def _week(person: Person, course: Course, week: int) -> None:
    training = _TRAINING_DAYS[: _at(course.sessions, week)]
    for day in range(_DAYS):
        person.now = _morning(course, week, day)
        if day == 0 and training:
            _measures(person, course, week)
        if day in training:
            _train(person, course, week, first=day == 0)
        elif day == 1 and training:
            _spare_day(person, course, week)
        if day == _DAYS - 1 and week in course.opened:
            person.send("opened", {"role": course.opened[week], "when": "today"})


def _morning(course: Course, week: int, day: int = 0) -> datetime:
    """About the same time of every day, however long she took for the day before.

    A little later each week, so that a week is over when the weekly check-in is due.
    """
    return course.starts + timedelta(days=_DAYS * week + day, minutes=3 * week)


def _train(person: Person, course: Course, week: int, *, first: bool) -> None:
    pain = _at(course.pain, week)
    if isinstance(person.look("morning"), MorningQuestion):
        person.send("morning", {"session": person.state.sessions[-1].session, "pain": str(pain)})
    today = person.look("today")
    answers = course.told.get(week, {}) if first else {}
    if isinstance(today, Today) and today.next is Next.LOCKED:
        return
    form = today.form if isinstance(today, Today) and today.form else "full"
    screen = person.check(form, answers, pain=pain)
    started = person.send("session_start") if isinstance(screen, Decision) else screen
    if isinstance(started, SessionStep):
        _finish(person, person.do_session(started), pain)


def _finish(person: Person, _screen: Screen, pain: int) -> None:
    told = {"reserve": "three_or_more", "pain": str(min(pain, 4)), "signs": "none"}
    person.send("done", told, {"session": person.state.sessions[-1].session})
    person.wait(minutes=30)


def _spare_day(person: Person, course: Course, week: int) -> None:
    before = _NOTICED[: _at(course.noticed, week)]
    stage = {"stage": "after", "before": before, "after": before[1:]} if before else {"stage": "none"}
    person.send("posture", stage)
    _tick(person, course)


def _tick(person: Person, course: Course) -> None:
    if course.loads:
        person.send("back", {habit: str(amount) for habit, amount in course.loads.items()})


def _measures(person: Person, course: Course, week: int) -> None:
    """What is due is answered where she has an answer; the rest she leaves for another day."""
    if course.comfort:
        _answer(person, "cuddle_comfort", (_at(course.comfort, week),))
    if week % 4:
        return
    place = week // 4
    if course.activities:
        _answer(person, "own_activities", tuple(_at(scores, place) for scores in course.activities.values()))
    if course.mood:
        _answer(person, "phq2", (_at(course.mood, place),) * 2)
    if course.change and place:
        _answer(person, "global_change", (_at(course.change, place - 1),))


def _answer(person: Person, measure: str, answers: tuple[int, ...]) -> None:
    screen = person.look("measure", values={"measure": measure})
    for each in answers:
        fields = {"item": screen.asked, "told": screen.told, "answer": str(each)}  # type: ignore[attr-defined] # a question
        screen = person.send("measure", fields, {"measure": measure})


def _at(numbers: Sequence[int], place: int) -> int:
    return numbers[min(place, len(numbers) - 1)]
