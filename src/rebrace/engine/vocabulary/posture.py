"""What a look at how she stands or sits tells apart."""

from enum import StrEnum


class Stance(StrEnum):
    """How she holds herself while the camera looks; looks of different kinds are never held against each other."""

    STANDING = "standing"
    SITTING = "sitting"


class Line(StrEnum):
    """One thing that is read from the landmarks. Ribs are not among them: no landmark lies on a rib."""

    HEAD = "head"
    """From the side: how far the line from shoulders to ears leans forward of upright, in degrees."""
    SHOULDERS = "shoulders"
    """From the side: how far the shoulders are ahead of the line from ears to hips, in percent of the torso."""
    STACK = "stack"
    """From the side: how far the shoulders are ahead of the hips, in percent of the torso."""
    EARS_LEVEL = "ears_level"
    """From the front: how much lower her left ear is than her right one, in degrees from level."""
    SHOULDERS_LEVEL = "shoulders_level"
    HIPS_LEVEL = "hips_level"


class Shift(StrEnum):
    """Which way a line moved."""

    SAME = "same"
    """Not at all, or by less than two looks at the same body differ."""
    FORWARD = "forward"
    BACK = "back"
    MORE_LEVEL = "more_level"
    LESS_LEVEL = "less_level"
    OTHER_SIDE = "other_side"
    """As far from level as before, to the other side."""


FROM_THE_SIDE = (Line.HEAD, Line.SHOULDERS, Line.STACK)
FROM_THE_FRONT = (Line.EARS_LEVEL, Line.SHOULDERS_LEVEL, Line.HIPS_LEVEL)
