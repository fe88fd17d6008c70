"""What one set is watched for: the coach of a rung with its signals found, and the goal of the set."""

from dataclasses import dataclass

from rebrace.engine.catalogue.coach import CoachCue, Counting, Watched
from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.catalogue.policies.coach import CoachPolicy
from rebrace.engine.catalogue.policies.stances import Stance
from rebrace.engine.coach.signals.signal import Signal
from rebrace.engine.vocabulary.sides import Side

LEFT, RIGHT, BOTH = 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One thing that counts: a signal on a side, so turned that it grows on the way out."""

    side: int
    """Whose repetitions it counts: `LEFT`, `RIGHT` or `BOTH`."""
    sign: float
    """Times the signal."""
    alone: bool
    """It counts one direction only of a signal that the whole body shares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedCue:
    """A cue with its signal."""

    told: CoachCue
    signal: Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPlan:
    """One set."""

    counting: Counting | None
    """None when nothing is counted: she is only looked after."""
    signal: Signal | None
    channels: tuple[Channel, ...]
    cues: tuple[WatchedCue, ...]
    view: CameraView
    stance: Stance | None
    """How her body lies, sits or stands; None when any will do."""
    guided: bool
    """The tempo leads and she counts; the coach tells no repetition of its own."""
    goal: int | None
    """Repetitions, of each side when sides count alone; none for as many as she likes."""
    policy: CoachPolicy


def channels(counting: Counting | None, signal: Signal | None, side: Side | None) -> tuple[Channel, ...]:
    """What counts: both sides as one, each for itself, or the one side that this set is for."""
    if counting is None or signal is None:
        return ()
    sign = 1.0 if counting.rises else -1.0
    if counting.sides is not Watched.EACH:
        return (Channel(side=BOTH, sign=sign, alone=False),)
    both = (LEFT, RIGHT) if side is None else (LEFT if side is Side.LEFT else RIGHT,)
    return tuple(
        Channel(side=each, sign=sign if signal.paired or each == LEFT else -sign, alone=not signal.paired)
        for each in both
    )
