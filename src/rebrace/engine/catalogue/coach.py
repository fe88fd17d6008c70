"""How the camera follows an exercise: the signal that counts it, the view it wants, and the faults it can show."""

from dataclasses import dataclass
from enum import StrEnum

from rebrace.engine.catalogue.exercise import CameraView, CountConfidence
from rebrace.engine.catalogue.movement import FaultForm


class Watched(StrEnum):
    """Which side of the body a signal is read on."""

    NEAR = "near"
    """The side that is seen better; both do the same."""
    EACH = "each"
    """Each side counts its own repetitions; of a signal of the whole body, each direction."""
    WHOLE = "whole"
    """The signal has no sides."""


class Past(StrEnum):
    """On which side of its limit a fault lies."""

    ABOVE = "above"
    BELOW = "below"


class Measured(StrEnum):
    """What a limit is compared with."""

    NOW = "now"
    """The signal itself."""
    CHANGE = "change"
    """How far the signal is from where it was at the start."""


class When(StrEnum):
    """In which part of a repetition a fault is looked for."""

    AWAY = "away"
    """Between leaving the start and coming back."""
    REST = "rest"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """How a repetition is told from a signal; numbers are in the signal's unit."""

    signal: str
    sides: Watched
    rises: bool
    """Whether the signal grows on the way out."""
    least: float
    """The smallest change that is a repetition."""
    usual: float
    """The change when it is done as shown; her own takes its place after the first repetition."""
    slow: float = 1.0
    """How many times more the signal is smoothed than usual, where it trembles and the movement takes its time."""
    start_low: float | None = None
    start_high: float | None = None
    """Where the signal lies while she holds the start; no end when not told."""
    travel: float = 0.5
    """How far her trunk may be from where it was when a repetition ends, in lengths of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachCue:
    """A fault that landmarks can show. The first that is listed is told first."""

    fault: str
    """Id of a fault of the exercise; its words are the cue."""
    signal: str
    sides: Watched
    limit: float
    past: Past
    measured: Measured
    when: When
    rungs: tuple[str, ...] = ()
    """The rungs it is looked for on; all when empty."""
    form: FaultForm | None = None
    """How the fault looks on the mannequin, so that it can be tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachedRung:
    """What is different on one rung."""

    id: str
    count: Counting | None = None
    view: CameraView | None = None
    confidence: CountConfidence | None = None
    stance: str | None = None
    counted: bool = True
    """False where nothing can be counted from landmarks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach:
    """The coach of one exercise."""

    exercise: str
    count: Counting | None = None
    """None where nothing can be counted from landmarks."""
    stance: str | None = None
    """How the body lies, sits or stands in the picture; as the position usually does when not told."""
    rungs: tuple[CoachedRung, ...] = ()
    """Rungs that differ; all others are followed alike."""
    cues: tuple[CoachCue, ...] = ()

    def rung(self, id_: str) -> CoachedRung | None:
        """What is different on a rung; None for nothing."""
        return next((each for each in self.rungs if each.id == id_), None)

    def counting(self, rung: str) -> Counting | None:
        """How a rung is counted; None where it cannot be."""
        told = self.rung(rung)
        if told is None:
            return self.count
        return (told.count or self.count) if told.counted else None
