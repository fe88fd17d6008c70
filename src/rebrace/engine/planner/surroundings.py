"""Whether a rung suits the place, the things, the baby and the limits of this moment."""

from rebrace.engine.catalogue.exercise import Exercise, Rung
from rebrace.engine.facts.age import age_on
from rebrace.engine.gates.clearance import clearance_lines
from rebrace.engine.planner.situation import Situation
from rebrace.engine.vocabulary.surroundings import PLACE_OF, BabyRule, Place


def suits(exercise: Exercise, rung: Rung, situation: Situation) -> bool:
    """Whether a rung can be done where she is, with what she has, within today's scope and effort."""
    request = situation.request
    place = PLACE_OF[exercise.position_of(rung)]
    return (
        place in request.places
        and not (request.night and place is Place.FLOOR)
        and set(exercise.equipment_of(rung)).issubset(request.equipment)
        and (rung.calm or not situation.calm)
        and (situation.effort_most is None or rung.dose.effort_low <= situation.effort_most)
        and (not request.baby_in_arms or _with_baby(exercise, rung, situation))
    )


def _with_baby(exercise: Exercise, rung: Rung, situation: Situation) -> bool:
    """In her arms always counts; on her lap or in a carrier only from the rung's week, and cleared where it says so."""
    rules = exercise.baby_of(rung)
    if BabyRule.IN_ARMS in rules:
        return True
    if not {BabyRule.ON_LAP, BabyRule.CARRIER}.intersection(rules):
        return False
    age = age_on(situation.state.birth, situation.today)
    late_enough = rung.baby_carrier_from is None or age.weeks >= rung.baby_carrier_from
    return late_enough and (not rung.baby_needs_clearance or _all_seven_hold(situation))


def _all_seven_hold(situation: Situation) -> bool:
    state, today, catalogue = situation.state, situation.today, situation.catalogue
    return all(line.holds for line in clearance_lines(state, state.birth, today, catalogue))
