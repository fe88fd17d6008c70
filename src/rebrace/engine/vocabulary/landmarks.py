"""The 33 landmarks of a body in a picture, in the order in which BlazePose tells them."""

from enum import StrEnum
from typing import Final

COUNT: Final = 33
NUMBERS: Final = 4
"""What is told of each: right, down, away from the camera, and how surely it is seen."""

NOSE: Final = 0
LEFT_EYE: Final = 2
RIGHT_EYE: Final = 5
EAR: Final = 7
MOUTH: Final = 9
SHOULDER: Final = 11
ELBOW: Final = 13
WRIST: Final = 15
PINKY: Final = 17
INDEX: Final = 19
THUMB: Final = 21
HIP: Final = 23
KNEE: Final = 25
ANKLE: Final = 27
HEEL: Final = 29
TOES: Final = 31
"""Pairs are named by their left one; the right one follows it."""

LEFT: Final = 0
RIGHT: Final = 1
"""Added to the first of a pair."""


class BodyPart(StrEnum):
    """A part of the body that the camera may not see, as it is told to her."""

    BODY = "body"
    HEAD = "head"
    SHOULDERS = "shoulders"
    ARMS = "arms"
    HIPS = "hips"
    KNEES = "knees"
    FEET = "feet"


def part_of(landmark: int) -> BodyPart:
    """The part that a landmark belongs to."""
    if landmark < SHOULDER:
        return BodyPart.HEAD
    if landmark < ELBOW:
        return BodyPart.SHOULDERS
    if landmark < HIP:
        return BodyPart.ARMS
    if landmark < KNEE:
        return BodyPart.HIPS
    return BodyPart.KNEES if landmark < ANKLE else BodyPart.FEET
