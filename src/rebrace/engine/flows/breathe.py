"""A breath moment: a few slow breaths at any time; nothing has to be decided for it, and nothing is kept."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.catalogue.exercise import Dose
from rebrace.engine.flows.feel import Feel, feel
from rebrace.engine.flows.given import GoTo, Screen, Visit
from rebrace.engine.flows.open_session import open_session


@dataclass(frozen=True, slots=True, kw_only=True)
class Breathe:
    """The gentlest breathing, at its pace."""

    template: ClassVar[str] = "breathe.html"
    exercise: str
    rung: str
    dose: Dose
    feel: Feel
    under_way: bool
    """A session waits for her."""


def show(visit: Visit) -> Screen | GoTo:
    """The first rung of the breathing that opens sessions."""
    found = next((each for each in visit.catalogue.exercises.values() if each.breathing), None)
    if found is None:
        return GoTo(route="posture")
    rung = found.rungs[0]
    return Breathe(
        exercise=found.id,
        rung=rung.id,
        dose=rung.dose,
        feel=feel(visit),
        under_way=open_session(visit) is not None,
    )
