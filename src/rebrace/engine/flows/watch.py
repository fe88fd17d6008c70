"""A set that her phone watches: the same set as in the session, with the camera's view of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from rebrace.engine.catalogue.exercise import CameraView, CountConfidence
from rebrace.engine.catalogue.policies.camera import CameraPolicy
from rebrace.engine.catalogue.policies.coach import CoachPolicy
from rebrace.engine.flows import session
from rebrace.engine.flows.given import GoTo, Screen, Visit
from rebrace.engine.flows.session import SessionStep
from rebrace.engine.flows.step_lines import find, view_of
from rebrace.engine.vocabulary.surroundings import Position


class Stand(StrEnum):
    """Where the phone stands, so that all of her fits into its picture."""

    FLOOR = "floor"
    """On the floor and on its long side, for someone who lies."""
    LOW = "low"
    """On something low and on its long side, for someone on hands and knees, or half kneeling."""
    CHAIR = "chair"
    """As high as a seat, upright."""
    HIP = "hip"
    """As high as her hips, upright."""


STANDS = {
    Position.SUPINE: Stand.FLOOR,
    Position.SIDE_LYING: Stand.FLOOR,
    Position.PRONE: Stand.FLOOR,
    Position.QUADRUPED: Stand.LOW,
    Position.HALF_KNEELING: Stand.LOW,
    Position.SEATED: Stand.CHAIR,
    Position.STANDING: Stand.HIP,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedSet:
    """One set of one exercise, in front of the camera."""

    template: ClassVar[str] = "watch.html"
    told: SessionStep
    stand: Stand
    view: CameraView
    counted: bool
    """Whether the camera can count this; else tempo leads, the camera only looks at how she moves, and she corrects."""
    goal: int
    """Repetitions of the set, on each side where sides count alone."""
    cues: tuple[str, ...]
    """Faults that the camera can show on this rung."""
    lying: bool
    """Lying people are found more easily when the face was seen first."""
    looking: CameraPolicy
    visibility: float
    """Landmarks that are seen less surely are not used, and are drawn faintly."""


def show(visit: Visit) -> Screen | GoTo:
    """The set that comes next, for the camera; at night, or without anything to see, the session itself."""
    screen = session.show(visit)
    if not isinstance(screen, SessionStep):
        return screen
    step = screen.step
    found = find(step.exercise, step.rung, visit.catalogue)
    coach = visit.catalogue.coaches.get(step.exercise)
    if coach is None or found is None or not step.watched or screen.night:
        return GoTo(route="session")
    exercise, rung = found
    special = coach.rung(rung.id)
    confidence = special.confidence if special and special.confidence else exercise.confidence
    return WatchedSet(
        told=screen,
        stand=STANDS[step.position],
        view=view_of(exercise, rung, visit.catalogue),
        counted=coach.counting(step.rung) is not None and confidence in (CountConfidence.MEDIUM, CountConfidence.HIGH),
        goal=screen.amount,
        cues=tuple(cue.fault for cue in coach.cues if not cue.rungs or step.rung in cue.rungs),
        lying=STANDS[step.position] is Stand.FLOOR,
        looking=visit.catalogue.policy(CameraPolicy),
        visibility=visit.catalogue.policy(CoachPolicy).visibility,
    )
