"""The first strength set: the programme begins, or begins again after a gap."""

from datetime import date

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.state import State
from rebrace.engine.planner.ladders import is_strength
from rebrace.engine.planner.returns import resumed


def begun(state: State, exercise: str, today: date, catalogue: Catalogue) -> State:
    """The state before a set is counted; only a strength set begins the weeks or ends a gap."""
    if not is_strength(catalogue.exercises.get(exercise)):
        return state
    back = resumed(state, today, catalogue)
    return replace(back, started_on=today) if back.started_on is None else back
