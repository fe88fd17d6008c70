"""Playing recorded landmarks to the coach, frame by frame."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from benchmarks.accuracy.offline import Array
from rebrace.content.loader import built_in
from rebrace.engine.catalogue.coach import Counting, Watched
from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.catalogue.policies.coach import CoachPolicy
from rebrace.engine.coach.events import Event, RepCounted
from rebrace.engine.coach.plan import SetPlan, channels
from rebrace.engine.coach.state import begun
from rebrace.engine.coach.stepping import step
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.vocabulary.sides import Side
from rebrace.engine.wire.signals import SIGNALS

POLICY = built_in().catalogue.policy(CoachPolicy)
UNRESTED = replace(POLICY, hold=0.1)
"""Recordings that were cut to repetitions begin with the first one: there is no start to hold."""


def counting(signal: str, sides: Watched, *, rises: bool, least: float, usual: float) -> Counting:
    """What an exercise's folder would say of a movement."""
    return Counting(signal=signal, sides=sides, rises=rises, least=least, usual=usual)


def plan(told: Counting, side: str | None, policy: CoachPolicy) -> SetPlan:
    """A set without cues, view and goal."""
    signal = SIGNALS[told.signal]
    return SetPlan(
        counting=told,
        signal=signal,
        channels=channels(told, signal, Side(side) if side else None),
        cues=(),
        view=CameraView.NONE,
        stance=None,
        guided=False,
        goal=None,
        policy=policy,
    )


def played(frames: Iterable[Frame], told: SetPlan) -> list[tuple[float, Event]]:
    """Every event, with the time of the frame it came with."""
    state, said = begun(told, (0, 0, 0)), []
    for frame in frames:
        state, events = step(state, frame)
        said += [(frame.time, event) for event in events]
    return said


def frames(points: Array, times: Sequence[float], aspect: float) -> list[Frame]:
    """Recorded landmarks as frames."""
    flat = np.asarray(points, dtype=np.float64).reshape(len(points), -1).tolist()
    return [Frame(time, numbers, aspect) for time, numbers in zip(times, flat, strict=True)]


def counts(said: list[tuple[float, Event]]) -> list[float]:
    """When repetitions were counted."""
    return [time for time, event in said if isinstance(event, RepCounted)]
