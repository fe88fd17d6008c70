"""Where she stands on a ladder, and the moves along it."""

from datetime import date

from rebrace.engine.catalogue.exercise import Exercise, Rung
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.state import LadderState, State
from rebrace.engine.planner.dose import Amount, standing
from rebrace.engine.vocabulary.pillars import Pillar


def is_strength(exercise: Exercise | None) -> bool:
    """Whether an exercise loads: neither breathing nor mobility."""
    return exercise is not None and not exercise.breathing and exercise.pillar is not Pillar.MOBILITY


def number_of(ladder: LadderState | None, exercise: Exercise) -> int:
    """The 1-based rung she is at; the first before she began, or when the content has dropped her rung."""
    return max(1, exercise.rung_number(ladder.rung)) if ladder else 1


def ladder_of(state: State, exercise: Exercise, day: date) -> LadderState:
    """Her ladder of an exercise, begun at its first rung on this day where there is none."""
    known = state.ladders.get(exercise.id)
    if known is None:
        return LadderState(exercise=exercise.id, rung=exercise.rungs[0].id, since=day)
    if not exercise.rung_number(known.rung):
        return at_rung(known, exercise, 1, day)
    return known


def rung_of(ladder: LadderState, exercise: Exercise) -> Rung:
    """The rung itself."""
    return exercise.rungs[number_of(ladder, exercise) - 1]


def amount_of(ladder: LadderState, exercise: Exercise) -> Amount:
    """The dose she has come to."""
    return standing(ladder, rung_of(ladder, exercise))


def at_rung(ladder: LadderState, exercise: Exercise, number: int, day: date) -> LadderState:
    """The ladder at another rung, from that rung's starting dose."""
    return replace(
        ladder,
        rung=exercise.rungs[number - 1].id,
        since=day,
        exposures=0,
        sets=0,
        amount=0,
        strong=0,
        best_sets=0,
        best_amount=0,
        last_change=day,
    )


def lowered(ladder: LadderState, exercise: Exercise, steps: int, day: date) -> LadderState:
    """The ladder some rungs further down, the first at the lowest; unchanged where there is nothing below."""
    number = number_of(ladder, exercise)
    lower = max(1, number - steps)
    return at_rung(ladder, exercise, lower, day) if lower < number else ladder


def afresh(ladder: LadderState, day: date) -> LadderState:
    """The same rung with its starting dose."""
    return replace(ladder, sets=0, amount=0, strong=0, last_change=day) if ladder.sets or ladder.amount else ladder


def with_ladder(state: State, ladder: LadderState) -> State:
    """The state with one ladder written."""
    return replace(state, ladders={**state.ladders, ladder.exercise: ladder})
