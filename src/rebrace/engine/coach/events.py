"""What the coach says of what it saw, and of what it could not see."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from rebrace.engine.vocabulary.landmarks import BodyPart
from rebrace.engine.vocabulary.sides import Side


class Obstacle(StrEnum):
    """Why the camera cannot follow her."""

    NOBODY = "nobody"
    PHONE_TILTED = "phone_tilted"
    TOO_FAR = "too_far"
    CUT_OFF = "cut_off"
    HIDDEN = "hidden"
    WRONG_VIEW = "wrong_view"
    OTHER_PERSON = "other_person"
    TWO_PEOPLE = "two_people"
    NOT_AT_START = "not_at_start"


class Mend(StrEnum):
    """What helps; its words are in the content."""

    STEP_INTO_VIEW = "step_into_view"
    LEVEL_PHONE = "level_phone"
    PHONE_CLOSER = "phone_closer"
    PHONE_BACK = "phone_back"
    SHOW_PART = "show_part"
    TURN_SIDE_ON = "turn_side_on"
    FACE_PHONE = "face_phone"
    ONE_PERSON = "one_person"
    HOLD_START = "hold_start"


class Hint(NamedTuple):
    """What is in the way, and what helps."""

    what: Obstacle
    how: Mend
    part: BodyPart | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """She holds the start and is seen well: from now on repetitions count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepCounted:
    """One repetition."""

    side: Side | None
    """None when both sides did it together."""
    number: int
    """Of this side, in this set."""
    range: float
    """How far she went, in the unit of the signal; for her own comparison, never for a verdict."""
    out: float
    """Seconds for the way out and the hold."""
    back: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A fault that lasted; its words are the cue of that fault of the exercise."""

    fault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotSee:
    """Nothing can be said at present, and what helps."""

    what: Obstacle
    how: Mend
    part: BodyPart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackingLost:
    """She was gone for too long: the start must be held again. What was counted stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDone:
    """The repetitions that were asked for have been counted."""


Event: TypeAlias = Ready | RepCounted | Cue | CannotSee | TrackingLost | SetDone
