"""The few moves that she keeps for two weeks."""

from collections.abc import Iterable
from datetime import date

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.programme import ProgrammePolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.kinds.session import SkipReason
from rebrace.engine.facts.state import State

_FOR_GOOD = frozenset({SkipReason.DISLIKED, SkipReason.HURTS})


def started(state: State, exercises: Iterable[str], today: date, catalogue: Catalogue) -> State:
    """The state after a session began: its moves are kept; once two weeks are over, new ones take their place."""
    policy = catalogue.policy(ProgrammePolicy)
    over = state.chosen_on is None or (today - state.chosen_on).days >= policy.chosen_days
    chosen = list(() if over else state.chosen)
    pillars = {catalogue.exercises[each].pillar for each in chosen if each in catalogue.exercises}
    for name in exercises:
        exercise = catalogue.exercises.get(name)
        if exercise is None or exercise.breathing or exercise.pillar in pillars or len(chosen) >= policy.chosen_most:
            continue
        chosen.append(name)
        pillars.add(exercise.pillar)
    if not chosen or (tuple(chosen) == state.chosen and not over):
        return state
    return replace(state, chosen=tuple(chosen), chosen_on=today if over else state.chosen_on)


def swapped(state: State, exercise: str, instead: str, reason: SkipReason) -> State:
    """The state after an exchange: what she does not like, or what hurts, is not kept."""
    if exercise not in state.chosen or reason not in _FOR_GOOD:
        return state
    return replace(state, chosen=tuple(instead if each == exercise else each for each in state.chosen))


def banned(state: State, exercise: str) -> State:
    """The state after an exercise was banned."""
    return replace(state, chosen=tuple(each for each in state.chosen if each != exercise))
