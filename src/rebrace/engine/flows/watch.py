"""A set that her phone watches: the same set as in the session, with the camera's view of it."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.catalogue.exercise import CameraView, CountConfidence
from rebrace.engine.flows import session
from rebrace.engine.flows.given import GoTo, Screen, Visit
from rebrace.engine.flows.session import SessionStep
from rebrace.engine.flows.step_lines import find, view_of
from rebrace.engine.vocabulary.surroundings import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedSet:
    """One set of one exercise, in front of the camera."""

    template: ClassVar[str] = "watch.html"
    told: SessionStep
    view: CameraView
    counted: bool
    """Whether the camera can count this; else it only looks at how she moves, and she counts."""
    goal: int
    """Repetitions of the set, on each side where sides count alone."""
    cues: tuple[str, ...]
    """Faults that the camera can show on this rung."""
    lying: bool
    """Lying people are found more easily when the face was seen first."""


def show(visit: Visit) -> Screen | GoTo:
    """The set that comes next, for the camera; without anything to see, the session itself."""
    screen = session.show(visit)
    if not isinstance(screen, SessionStep):
        return screen
    step = screen.step
    found = find(step.exercise, step.rung, visit.catalogue)
    coach = visit.catalogue.coaches.get(step.exercise)
    if coach is None or found is None or not step.watched:
        return GoTo(route="session")
    exercise, rung = found
    special = coach.rung(rung.id)
    confidence = special.confidence if special and special.confidence else exercise.confidence
    return WatchedSet(
        told=screen,
        view=view_of(exercise, rung, visit.catalogue),
        counted=coach.counting(step.rung) is not None and confidence in (CountConfidence.MEDIUM, CountConfidence.HIGH),
        goal=screen.amount,
        cues=tuple(cue.fault for cue in coach.cues if not cue.rungs or step.rung in cue.rungs),
        lying=step.position in (Position.SUPINE, Position.PRONE, Position.SIDE_LYING),
    )
