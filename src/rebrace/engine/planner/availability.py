"""Which exercises are left out today whatever their rung, and why."""

from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.facts.kinds.preferences import Liking
from rebrace.engine.planner.ladders import is_strength
from rebrace.engine.planner.situation import Situation
from rebrace.engine.vocabulary.pillars import Pillar


def is_available(exercise: Exercise, situation: Situation) -> bool:
    """Whether an exercise may be part of today: wanted, rested, and its week not full."""
    return not (
        situation.state.preferences.likings.get(exercise.id) is Liking.BANNED
        or _rests(exercise, situation)
        or (is_strength(exercise) and _no_strength(exercise.pillar, situation))
    )


def is_resting(pillar: Pillar, situation: Situation) -> bool:
    """A strength pillar worked too lately to work again today."""
    last = situation.volume.worked.get(pillar)
    return (
        pillar is not Pillar.MOBILITY
        and last is not None
        and (situation.today - last).days < situation.phase.pillar_days
    )


def is_full(pillar: Pillar, situation: Situation) -> bool:
    """A strength pillar has all its sets of this week, or the week as a whole has."""
    return pillar is not Pillar.MOBILITY and (room(pillar, situation) <= 0 or situation.volume.strength_left <= 0)


def room(pillar: Pillar, situation: Situation) -> int:
    """Sets for which the week's target still has room; negative when the week went over it."""
    return situation.phase.targets[pillar].high - situation.volume.sets.get(pillar, 0)


def rests_after_illness(situation: Situation) -> bool:
    """No strength yet: an illness was told of too lately."""
    until = situation.easing.rest_until if situation.easing else None
    return until is not None and situation.today < until


def _rests(exercise: Exercise, situation: Situation) -> bool:
    today = situation.today
    ladder = situation.state.ladders.get(exercise.id)
    rested_until = ladder.rested_until if ladder else None
    done = situation.volume.done.get(exercise.id)
    return (rested_until is not None and today < rested_until) or (
        done is not None and (today - done).days < exercise.rest_days
    )


def _no_strength(pillar: Pillar, situation: Situation) -> bool:
    return rests_after_illness(situation) or is_resting(pillar, situation) or is_full(pillar, situation)
