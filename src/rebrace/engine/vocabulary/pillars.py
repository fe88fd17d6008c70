"""The four pillars of the method."""

from enum import StrEnum


class Pillar(StrEnum):
    """What an exercise trains."""

    CORE = "core"
    GLUTES = "glutes"
    UPPER_BACK = "upper_back"
    MOBILITY = "mobility"


STRENGTH_PILLARS = (Pillar.CORE, Pillar.GLUTES, Pillar.UPPER_BACK)
