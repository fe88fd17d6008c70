"""The breaths that open and close a session."""

from dataclasses import dataclass

from rebrace.engine.catalogue.exercise import Exercise, Rung
from rebrace.engine.facts.kinds.preferences import Liking
from rebrace.engine.planner.ladders import number_of
from rebrace.engine.planner.rungs_today import is_open, rung_today
from rebrace.engine.planner.situation import Situation
from rebrace.engine.planner.surroundings import suits


@dataclass(frozen=True, slots=True, kw_only=True)
class Breathing:
    """A breathing exercise at the rung that fits today."""

    exercise: Exercise
    rung: Rung


def breathing(situation: Situation) -> Breathing | None:
    """The breathing of today: liked ones first; None when she wants none, or none fits."""
    likings = situation.state.preferences.likings
    wanted = [
        exercise
        for exercise in situation.catalogue.exercises.values()
        if exercise.breathing and likings.get(exercise.id) is not Liking.BANNED
    ]
    for exercise in sorted(wanted, key=lambda each: (likings.get(each.id) is not Liking.LIKED, each.id)):
        number = _number(exercise, situation)
        if number is not None:
            return Breathing(exercise=exercise, rung=exercise.rungs[number - 1])
    return None


def _number(exercise: Exercise, situation: Situation) -> int | None:
    """Her own rung or one below; where none of them fits, a calm one above, as breathing loads nothing."""
    today = rung_today(exercise, situation)
    if today is not None:
        return today.number
    above = range(number_of(situation.state.ladders.get(exercise.id), exercise) + 1, len(exercise.rungs) + 1)
    fitting = (
        number
        for number in above
        if exercise.rungs[number - 1].calm
        and suits(exercise, exercise.rungs[number - 1], situation)
        and is_open(exercise, number, situation)
    )
    return next(fitting, None)
