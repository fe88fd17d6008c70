"""My back: what her day holds, why her back asks for help, and which of her moves answers it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rebrace.engine.catalogue.loads import LoadHabit, LoadUnit
from rebrace.engine.facts.kinds.day import HabitAmount, LoadsTicked
from rebrace.engine.facts.state import DayRecord
from rebrace.engine.flows.given import GoTo, Screen, Step, Trouble, Visit
from rebrace.engine.flows.moment import offered, open_moves
from rebrace.engine.flows.reading import number
from rebrace.engine.loads.antidotes import Antidote
from rebrace.engine.loads.cautions import Advice, advice
from rebrace.engine.loads.ticks import CarryBalance, amounts, carry_balance
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
    move: int | None
    """Its place among the short moves that are offered; None when it is not open to her."""
    evidence: tuple[str, ...]
    """Source keys; empty where all of it is our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Something to mind about a habit of hers that is too small to count as a load."""

    habit: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """The ticks of today, and what they come to."""

    template: ClassVar[str] = "back.html"
    day: date
    questions: tuple[HabitQuestion, ...]
    stories: tuple[LoadStory, ...]
    cautions: tuple[Caution, ...]
    balance: CarryBalance | None
    """Her sides over the last days; None where she has told of none."""
    swap: bool
    """She may be told to begin with the other side; not while changing sides hurts."""
    moment: Antidote | None
    """The short move of the moment; None while moves wait for someone to look at her."""
    waits: str | None
    """What short moves wait for: `check` for her check-in, `help` for someone to look at her; None when for nothing."""
    moments: int
    """Short moves done today."""
    saved: bool
    done: bool
    """A short move was just done."""
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


def _screen(visit: Visit, *troubles: Trouble) -> Back:
    today = next((each for each in reversed(visit.state.days) if each.day == visit.today), None)
    opened, moves = open_moves(visit), offered(visit)
    lines = load_lines(visit.state, visit.today, visit.catalogue)
    return Back(
        day=visit.today,
        questions=_questions(visit, today),
        stories=tuple(_story(visit, line, opened, moves) for line in lines),
        cautions=tuple(_cautions(visit, {line.habit for line in lines})),
        balance=_balance(visit),
        swap=_may_swap(visit),
        moment=moves[0] if moves else None,
        waits=_waits(visit),
        moments=today.moments if today else 0,
        saved=visit.given.one("saved") == "1",
        done=visit.given.one("done") == "1",
        troubles=troubles,
    )


def _waits(visit: Visit) -> str | None:
    found = outlook(visit.state, visit.now, visit.catalogue)
    if isinstance(found, Permission):
        return None
    return "help" if found.needs is None or visit.state.triage.locks else "check"


def _story(visit: Visit, line: LoadLine, opened: frozenset[str], moves: tuple[Antidote, ...]) -> LoadStory:
    habit = visit.catalogue.habits[line.habit]
    said = advice(habit, visit.state, visit.today, visit.catalogue)
    cited = (
        *habit.evidence,
        *(source for each in habit.cautions if each.id in said.cautions for source in each.evidence),
    )
    place = next((place for place, each in enumerate(moves) if each.habit == line.habit), None)
    return LoadStory(
        line=line, advice=said, open=line.antidote in opened, move=place, evidence=tuple(dict.fromkeys(cited))
    )


def _cautions(visit: Visit, told: set[str]) -> Iterator[Caution]:
    """Cautions do not wait until a habit is large: one lift of the capsule is enough."""
    for name, amount in amounts(visit.state, visit.today, visit.catalogue).items():
        said = advice(visit.catalogue.habits[name], visit.state, visit.today, visit.catalogue)
        if amount and said.cautions and name not in told:
            yield Caution(habit=name, ids=said.cautions)


def _sides(visit: Visit) -> LoadHabit | None:
    return next((each for each in visit.catalogue.habits.values() if each.unit is LoadUnit.SIDE), None)


def _may_swap(visit: Visit) -> bool:
    habit = _sides(visit)
    return habit is not None and advice(habit, visit.state, visit.today, visit.catalogue).usual


def _balance(visit: Visit) -> CarryBalance | None:
    habit = _sides(visit)
    if habit is None:
        return None
    found = carry_balance(habit, visit.state, visit.today, visit.catalogue)
    return found if found.days.left + found.days.right + found.both else None


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
