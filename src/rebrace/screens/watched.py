"""What the camera's screen on her phone is given: which set, its cues, and where the model that sees her lies."""

from collections.abc import Mapping
from dataclasses import dataclass

from rebrace.content.movements import built_in
from rebrace.content.pacing import Pace, pace
from rebrace.engine.catalogue.policies.camera import CameraPolicy
from rebrace.engine.flows.watch import WatchedSet
from rebrace.screens.chrome import Chrome
from rebrace.screens.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedFile:
    """A file of our own origin."""

    address: str
    bytes: int
    """Before compression, so that a bar can tell the truth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeeingFiles:
    """What the pose model needs."""

    loader: ServedFile
    machine: ServedFile
    lite: ServedFile
    full: ServedFile


@dataclass(frozen=True, slots=True, kw_only=True)
class CueWords:
    """A fault that the camera can show, and what is said then."""

    fault: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Watching:
    """One set in front of the camera."""

    exercise: str
    rung: str
    goal: int
    amount_most: int
    """The most units that can be told for the set."""
    counted: bool
    """The coach counts; else tempo leads."""
    lying: bool
    cues: tuple[CueWords, ...]
    pace: Pace
    ready: int
    """Seconds between being seen and the first beat, where tempo leads."""
    looking: CameraPolicy
    visibility: float
    """Landmarks that are seen less surely are drawn faintly."""
    files: SeeingFiles


def watching(screen: WatchedSet, words: Words, chrome: Chrome) -> Watching:
    """The set of a screen, with its words in her language."""
    step = screen.told.step
    exercise = step.exercise
    return Watching(
        exercise=exercise,
        rung=step.rung,
        goal=screen.goal,
        amount_most=screen.told.amount_most,
        counted=screen.counted,
        lying=screen.lying,
        cues=tuple(
            CueWords(fault=fault, words=words(f"exercises.{exercise}.faults.{fault}.cue")) for fault in screen.cues
        ),
        pace=pace(exercise, step.rung, step.dose, built_in()),
        ready=screen.told.player.ready_again,
        looking=screen.looking,
        visibility=screen.visibility,
        files=seeing_files(chrome.seeing),
    )


def seeing_files(told: Mapping[str, tuple[str, int]]) -> SeeingFiles:
    """The files of the pose model."""
    return SeeingFiles(**{part: ServedFile(address=address, bytes=size) for part, (address, size) in told.items()})
