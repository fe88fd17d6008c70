"""The one rung of an exercise that fits today."""

from dataclasses import dataclass
from enum import StrEnum

from rebrace.engine.catalogue.exercise import Exercise
from rebrace.engine.gates.access import Open
from rebrace.engine.gates.rungs import rung_access
from rebrace.engine.planner.ladders import number_of
from rebrace.engine.planner.situation import Situation
from rebrace.engine.planner.surroundings import suits


class Easier(StrEnum):
    """Why today's rung is below her level."""

    FLAG = "easier_flag"
    SYMPTOM = "easier_symptom"
    PAIN = "easier_pain"
    EARLY = "easier_early"
    GATE = "easier_gate"
    SURROUNDINGS = "easier_place"


@dataclass(frozen=True, slots=True, kw_only=True)
class RungToday:
    """A rung by its 1-based number, and why it is below her level, if it is."""

    number: int
    easier: Easier | None


def rung_today(exercise: Exercise, situation: Situation) -> RungToday | None:
    """The highest rung at or below her level that is open and suits today; None when there is none."""
    level = number_of(situation.state.ladders.get(exercise.id), exercise)
    ceiling, easier = _ceiling(exercise, level, situation)
    for number in range(ceiling, 0, -1):
        if not suits(exercise, exercise.rungs[number - 1], situation):
            easier = easier or Easier.SURROUNDINGS
        elif not is_open(exercise, number, situation):
            easier = easier or Easier.GATE
        else:
            return RungToday(number=number, easier=easier)
    return None


def is_open(exercise: Exercise, number: int, situation: Situation) -> bool:
    """Whether the gates open a rung to her today."""
    access = rung_access(
        exercise,
        number,
        state=situation.state,
        flags=situation.permission.flags,
        today=situation.today,
        catalogue=situation.catalogue,
    )
    return isinstance(access, Open)


def _ceiling(exercise: Exercise, level: int, situation: Situation) -> tuple[int, Easier | None]:
    """The highest rung that her flags, her symptoms and her pain leave, and which of them lowers it most."""
    permission, shapes = situation.permission, situation.shapes
    downs = {
        Easier.FLAG: max((rule.drop for rule in exercise.flags if rule.flag in permission.flags), default=0),
        Easier.SYMPTOM: 1 if exercise.pillar in permission.regress else 0,
        Easier.PAIN: shapes.recovery_rungs_down if permission.recovery else 0,
        Easier.EARLY: level - shapes.early_days_rung_most if permission.early_days else 0,
    }
    reason = max(downs, key=downs.__getitem__)
    down = min(level - 1, downs[reason])
    return level - max(0, down), reason if down > 0 else None
