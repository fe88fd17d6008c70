"""My back: what her day holds, why her back asks for help, and which of her moves answers it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.catalogue.loads import LoadUnit
from rebrace.engine.facts.kinds.day import HabitAmount, LoadsTicked, MomentDone
from rebrace.engine.facts.state import DayRecord
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.flows.moves import access_of
from rebrace.engine.flows.reading import number
from rebrace.engine.gates.access import Open
from rebrace.engine.loads.antidotes import Antidote, antidote
from rebrace.engine.loads.cautions import Advice, advice
from rebrace.engine.loads.weights import LoadLine, load_lines
from rebrace.engine.triage.permission import Permission, outlook


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitQuestion:
    """One habit with its one-tap amounts."""

    habit: str
    unit: LoadUnit
    choices: tuple[int, ...]
    told: int | None
    """What she ticked for today."""
    daily: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadStory:
    """A load that counts, what is said about it, and whether its move is open to her."""

    line: LoadLine
    advice: Advice
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """The ticks of today, and what they come to."""

    template: ClassVar[str] = "back.html"
    day: date
    questions: tuple[HabitQuestion, ...]
    stories: tuple[LoadStory, ...]
    moment: Antidote | None
    """The short move of the moment; None while moves wait for someone to look at her."""
    moments: int
    """Short moves done today."""
    saved: bool
    troubles: tuple[Trouble, ...] = ()


def show(visit: Visit) -> Screen:
    """Her day, and why her back is asking for help."""
    return _screen(visit)


def answer(visit: Visit) -> Step:
    """Keep the ticks of today; habits that were left alone stay as they are."""
    told, troubles = [], []
    for habit in visit.catalogue.habits.values():
        if not visit.given.has(habit.id):
            continue
        amount = number(visit.given.one(habit.id))
        if amount is None or amount not in habit.choices:
            troubles.append(Trouble(field=habit.id, code="unknown"))
        else:
            told.append(HabitAmount(habit=habit.id, amount=amount))
    if troubles or not told:
        return Step(next=_screen(visit, *(troubles or [Trouble(field="habits", code="choose_one")])))
    ticked = LoadsTicked(day=visit.today, habits=tuple(told))
    return Step(facts=visit.facts(ticked), next=GoTo(route="back", query={"saved": "1"}))


def answer_moment(visit: Visit) -> Step:
    """The short move is done."""
    offered = _moment(visit)
    if offered is None or visit.given.one("exercise") != offered.exercise:
        return Step(next=GoTo(route="back"))
    return Step(facts=visit.facts(MomentDone(exercise=offered.exercise)), next=GoTo(route="back"))


def _screen(visit: Visit, *troubles: Trouble) -> Back:
    today = next((each for each in reversed(visit.state.days) if each.day == visit.today), None)
    opened = _open_moves(visit)
    return Back(
        day=visit.today,
        questions=_questions(visit, today),
        stories=tuple(
            LoadStory(
                line=line,
                advice=advice(visit.catalogue.habits[line.habit], visit.state, visit.today, visit.catalogue),
                open=line.antidote in opened,
            )
            for line in load_lines(visit.state, visit.today, visit.catalogue)
        ),
        moment=_moment(visit),
        moments=today.moments if today else 0,
        saved=visit.given.one("saved") == "1",
        troubles=troubles,
    )


def _questions(visit: Visit, today: DayRecord | None) -> tuple[HabitQuestion, ...]:
    known = today.habits if today else {}
    habits = sorted(visit.catalogue.habits.values(), key=lambda each: not each.daily)
    return tuple(
        HabitQuestion(
            habit=habit.id,
            unit=habit.unit,
            choices=habit.choices,
            told=known.get(habit.id),
            daily=habit.daily,
        )
        for habit in habits
    )


def _moment(visit: Visit) -> Antidote | None:
    """The short move for her heaviest load, unless triage holds her movement."""
    if not isinstance(outlook(visit.state, visit.now, visit.catalogue), Permission):
        return None
    return antidote(visit.state, visit.today, visit.catalogue, open_exercises=_open_moves(visit))


def _open_moves(visit: Visit) -> frozenset[str]:
    """The moves of which a rung is open to her, and calm while only calm rungs are."""
    permission = outlook(visit.state, visit.now, visit.catalogue)
    if not isinstance(permission, Permission):
        return frozenset()
    return frozenset(
        exercise.id
        for exercise in visit.catalogue.exercises.values()
        if any(isinstance(access, Open) for access in access_of(visit, exercise, scope=permission.scope))
    )
