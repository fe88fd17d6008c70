"""Level decisions: every change and every hold, written down with its reason."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import reduce

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.policies.progression import ProgressionPolicy
from rebrace.engine.facts.change import replace
from rebrace.engine.facts.state import LadderState, LevelDecision, PastDecision, State


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
    """The state with decisions added; the oldest join the past."""
    added = tuple(decisions)
    if not added:
        return state
    policy, known = catalogue.policy(ProgressionPolicy), (*state.decisions, *added)
    old, kept = known[: -policy.decisions_kept], known[-policy.decisions_kept :]
    return replace(state, decisions=kept, past=reduce(_joined, old, state.past)[-policy.past_kept :])


def _joined(past: tuple[PastDecision, ...], decision: LevelDecision) -> tuple[PastDecision, ...]:
    """The past with one more; a hold like the last decision on its move joins it."""
    known = next((place for place in range(len(past) - 1, -1, -1) if past[place].exercise == decision.exercise), None)
    if known is None or not _is_like(past[known], decision):
        return (*past, _past(decision, decision.day, 1))
    longer = _past(decision, past[known].since, past[known].times + 1)
    return (*past[:known], longer, *past[known + 1 :])


def _is_like(past: PastDecision, decision: LevelDecision) -> bool:
    told = (decision.change, decision.reason, decision.rung)
    return decision.change == Change.HELD and (past.change, past.reason, past.rung) == told


def _past(decision: LevelDecision, since: date, times: int) -> PastDecision:
    return PastDecision(
        since=since,
        until=decision.day,
        exercise=decision.exercise,
        rung=decision.rung,
        change=decision.change,
        reason=decision.reason,
        times=times,
        numbers=decision.numbers,
    )
