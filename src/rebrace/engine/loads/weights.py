"""From the loads of her day to the pillars that deserve more of today's minutes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.loads import LoadHabit, LoadUnit
from rebrace.engine.catalogue.policies.loads import LoadsPolicy
from rebrace.engine.facts.state import State
from rebrace.engine.loads.ticks import amounts, carry_balance
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Seconds
from rebrace.engine.vocabulary.sides import Side

FULL: Final = 1000
"""A weight that could not be more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadLine:
    """One load of her day: how much, what it asks of which pillar, and the short move that answers it."""

    habit: str
    amount: int
    """As she ticked it; for a side, the days on that side."""
    side: Side | None
    """The side that does clearly more, for habits that ask for the side."""
    weight: int
    """How heavy it weighs, 1 to 1000."""
    share: Mapping[Pillar, int]
    """The weight on each pillar it loads, 1 to 1000."""
    antidote: str
    """Exercise id."""
    antidote_seconds: Seconds


def load_lines(state: State, today: date, catalogue: Catalogue) -> tuple[LoadLine, ...]:
    """The loads that count today, heaviest first; what stays under its threshold is not shown as a load."""
    ticked = amounts(state, today, catalogue)
    found = (_line(catalogue.habits[habit], amount, state, today, catalogue) for habit, amount in ticked.items())
    return tuple(sorted((line for line in found if line is not None), key=lambda line: (-line.weight, line.habit)))


def pillar_weights(state: State, today: date, catalogue: Catalogue) -> Mapping[Pillar, int]:
    """How much each pillar is asked for, 0 to 1000; each further load takes its part of what is left.

    More of any load never lowers a weight. Nothing ticked means 0 everywhere.
    """
    weights = dict.fromkeys(Pillar, 0)
    for line in load_lines(state, today, catalogue):
        for pillar, share in line.share.items():
            weights[pillar] += (FULL - weights[pillar]) * share // FULL
    return weights


def weight_of(habit: LoadHabit, amount: int, catalogue: Catalogue) -> int:
    """How heavy an amount weighs: 0 below the threshold, then evenly from the start weight to 1000."""
    if amount < habit.counts_from:
        return 0
    if amount >= habit.full_at:
        return FULL
    start = catalogue.policy(LoadsPolicy).start_weight
    return start + (FULL - start) * (amount - habit.counts_from) // (habit.full_at - habit.counts_from)


def _line(habit: LoadHabit, amount: int, state: State, today: date, catalogue: Catalogue) -> LoadLine | None:
    side = None
    if habit.unit is LoadUnit.SIDE:
        balance = carry_balance(habit, state, today, catalogue)
        side = balance.leans
        amount = balance.days.of(side) if side else 0
    weight = weight_of(habit, amount, catalogue)
    if not weight:
        return None
    return LoadLine(
        habit=habit.id,
        amount=amount,
        side=side,
        weight=weight,
        share=_share(habit, weight),
        antidote=habit.antidote,
        antidote_seconds=habit.antidote_seconds,
    )


def _share(habit: LoadHabit, weight: int) -> dict[Pillar, int]:
    spread = {
        Pillar.CORE: habit.weights.core,
        Pillar.GLUTES: habit.weights.glutes,
        Pillar.UPPER_BACK: habit.weights.upper_back,
        Pillar.MOBILITY: habit.weights.mobility,
    }
    return {pillar: weight * percent // 100 for pillar, percent in spread.items() if percent}
