"""Level decisions: every change and every hold, written down with its reason."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.progression import ProgressionPolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.state import LadderState, LevelDecision, State


class Change(StrEnum):
    """What became of a ladder."""

    UP = "up"
    MORE_SETS = "more_sets"
    MORE = "more"
    HELD = "held"
    LESS = "less"
    DOWN = "down"


def decided(ladder: LadderState, change: Change, reason: str, day: date, numbers: Mapping[str, int]) -> LevelDecision:
    """One decision about a ladder as it now stands; `reason` is a key below `reasons.progression`."""
    return LevelDecision(
        day=day, exercise=ladder.exercise, rung=ladder.rung, change=change, reason=reason, numbers=numbers
    )


def with_decisions(state: State, decisions: Iterable[LevelDecision], catalogue: Catalogue) -> State:
    """The state with decisions added; the oldest fall away."""
    added = tuple(decisions)
    if not added:
        return state
    kept = catalogue.policy(ProgressionPolicy).decisions_kept
    return replace(state, decisions=(*state.decisions, *added)[-kept:])
