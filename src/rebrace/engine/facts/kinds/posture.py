"""What a look through the camera read: numbers, never the picture and never where her body was in it."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.posture import Stance
from rebrace.engine.vocabulary.quantities import TenthsOfDegree, TenthsOfPercent
from rebrace.engine.vocabulary.sides import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureSeen:
    """How she stood or sat when her phone looked; what was not seen is None."""

    kind: ClassVar[str] = "posture_seen"
    stance: Stance
    after: bool
    """It was the second look, after a reset."""
    levelled: bool
    """The phone told which way is down; else lines were read against the picture's edge."""
    side: Side | None = None
    """The side of hers that faced the phone."""
    head: TenthsOfDegree | None = None
    shoulders: TenthsOfPercent | None = None
    stack: TenthsOfPercent | None = None
    ears_level: TenthsOfDegree | None = None
    shoulders_level: TenthsOfDegree | None = None
    hips_level: TenthsOfDegree | None = None
    ribs: bool | None = None
    """Whether she felt her ribs flare, as she told; no camera sees them."""
