"""Statements that open harder rungs; the latest statement of each item stands."""

from typing import Final

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.fact import Fact
from rebrace.engine.facts.kinds.clearance import ClearanceStated, ComfortTested, EarlyCleared
from rebrace.engine.facts.records.recorder import Recorders
from rebrace.engine.facts.state import State


def _stated(state: State, _fact: Fact, body: ClearanceStated, catalogue: Catalogue) -> State:
    if body.item not in catalogue.clearance:
        return state
    return replace(state, clearance={**state.clearance, body.item: body})


def _tested(state: State, fact: Fact, body: ComfortTested, _catalogue: Catalogue) -> State:
    return replace(state, comfort_tests={**state.comfort_tests, body.test: (fact.at.date(), body)})


def _early(state: State, _fact: Fact, body: EarlyCleared, catalogue: Catalogue) -> State:
    exercise = catalogue.exercises.get(body.exercise)
    if exercise is None or not exercise.rung_number(body.rung):
        return state
    others = (each for each in state.early if (each.exercise, each.rung) != (body.exercise, body.rung))
    return replace(state, early=(*others, body))


RECORDERS: Final[Recorders] = {ClearanceStated: _stated, ComfortTested: _tested, EarlyCleared: _early}
