"""The amounts she last ticked, as long as they still say something of her days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.loads import CarriedSide, LoadHabit, LoadUnit
from rebrace.engine.catalogue.policies.loads import LoadsPolicy
from rebrace.engine.facts.state import DayRecord, State
from rebrace.engine.vocabulary.sides import BySide, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryBalance:
    """On how many of the last days she carried on each side."""

    days: BySide[int]
    both: int
    leans: Side | None
    """The side that does clearly more; None when it is even or too little is known."""


def amounts(state: State, today: date, catalogue: Catalogue) -> Mapping[str, int]:
    """The latest ticked amount of each habit, her own number rather than a mean; habits too long ago are left out."""
    return {
        habit.id: amount
        for habit in catalogue.habits.values()
        if (amount := _latest(habit.id, _recent(habit, state, today, catalogue))) is not None
    }


def carry_balance(habit: LoadHabit, state: State, today: date, catalogue: Catalogue) -> CarryBalance:
    """How evenly the days were shared between her sides, by a habit that asks for the side."""
    told = [day.habits[habit.id] for day in _recent(habit, state, today, catalogue) if habit.id in day.habits]
    left, right = told.count(CarriedSide.LEFT), told.count(CarriedSide.RIGHT)
    clearly = catalogue.policy(LoadsPolicy).one_sided_days
    leans = None
    if abs(left - right) >= clearly:
        leans = Side.LEFT if left > right else Side.RIGHT
    return CarryBalance(days=BySide(left=left, right=right), both=told.count(CarriedSide.BOTH), leans=leans)


def _recent(habit: LoadHabit, state: State, today: date, catalogue: Catalogue) -> tuple[DayRecord, ...]:
    """The days that still count, newest first; of sides a longer stretch is looked at, as one day says little."""
    policy = catalogue.policy(LoadsPolicy)
    short = habit.daily and habit.unit is not LoadUnit.SIDE
    since = today - timedelta(days=policy.daily_days if short else policy.other_days)
    return tuple(day for day in reversed(state.days) if since < day.day <= today)


def _latest(habit: str, days: tuple[DayRecord, ...]) -> int | None:
    return next((day.habits[habit] for day in days if habit in day.habits), None)
