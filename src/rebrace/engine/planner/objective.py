"""What a choice of exercises is worth: the one statement of it, for the search and for its brute-force check.

All arithmetic is in whole points; `docs/explanation/planner.md` says it in words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rebrace.engine.catalogue.policies.choice import ChoicePolicy
from rebrace.engine.catalogue.policies.progression import ProgressionPolicy
from rebrace.engine.planner.availability import room
from rebrace.engine.planner.candidates import Candidate, Choice
from rebrace.engine.planner.ladders import is_strength
from rebrace.engine.planner.situation import Situation
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Sets

_FULL_LOAD = 1000
_FULL_PERCENT = 100
_SECONDS = 1 << 16
"""More than the seconds of any session, so that time only decides between equal points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """The points of a day, worked out once."""

    pillars: Mapping[Pillar, tuple[int, ...]]
    """Points of a pillar by the number of its sets in the session, from none upwards."""
    exercises: Mapping[str, tuple[int, ...]]
    """Points of an exercise by the number of its sets, from none upwards."""
    ranks: Mapping[str, int]
    """What one set of an exercise counts in the fixed order; no two sessions count the same."""
    orders: int
    """More than any session counts in the fixed order."""


def objective_of(situation: Situation, found: Sequence[Candidate]) -> Objective:
    """The points of a day for these candidates."""
    policy = situation.catalogue.policy(ChoicePolicy)
    short = situation.catalogue.policy(ProgressionPolicy).short_sets
    step = 1 + max((each.sets_most for each in found), default=0)
    return Objective(
        pillars={
            pillar: _gains(pillar, sum(each.sets_most for each in found if each.pillar is pillar), situation)
            for pillar in Pillar
        },
        exercises={each.exercise.id: _points(each, policy, short) for each in found},
        ranks={each.exercise.id: step**place for place, each in enumerate(found)},
        orders=step ** len(found),
    )


def worth(choices: Sequence[Choice], objective: Objective) -> int:
    """The worth of a session: its points, then less time, then a fixed order, so that no two are worth the same."""
    points = seconds = order = 0
    sets: dict[Pillar, int] = {}
    for choice in choices:
        exercise = choice.candidate.exercise
        points += objective.exercises[exercise.id][choice.sets]
        seconds += choice.seconds
        order += objective.ranks[exercise.id] * choice.sets
        sets[exercise.pillar] = sets.get(exercise.pillar, 0) + choice.sets
    for pillar, count in sets.items():
        points += objective.pillars[pillar][count]
    return (points * _SECONDS - seconds) * objective.orders - order


def _points(candidate: Candidate, policy: ChoicePolicy, short: Sets) -> tuple[int, ...]:
    """A strength exercise is worth more with as many sets as may move her forward."""
    kept = policy.kept_points if candidate.kept else 0
    liked = policy.liked_points if candidate.liked else 0
    always = kept + liked + policy.day_points * candidate.rested
    whole = min(short, candidate.full.sets, candidate.sets_most)
    bonus = policy.whole_points if is_strength(candidate.exercise) else 0
    return (0, *(always + (bonus if sets >= whole else 0) for sets in range(1, candidate.sets_most + 1)))


def _gains(pillar: Pillar, most: int, situation: Situation) -> tuple[int, ...]:
    """A set is worth more the emptier the pillar's week still is, and the more her day loads the pillar."""
    policy = situation.catalogue.policy(ChoicePolicy)
    target, left = situation.phase.targets[pillar].high, room(pillar, situation)
    raised = _FULL_PERCENT + policy.load_most * situation.weights[pillar] // _FULL_LOAD
    gains = [0]
    for done in range(most):
        first = policy.pillar_points[pillar] if done == 0 else 0
        set_points = policy.set_points[pillar] * max(0, left - done) * raised // (target * _FULL_PERCENT)
        gains.append(gains[-1] + first + set_points)
    return tuple(gains)
