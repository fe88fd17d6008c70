"""How the drawn figure looks: a skin and the hair she likes to see."""

from dataclasses import dataclass
from enum import StrEnum


class Skin(StrEnum):
    """The skin of the figure."""

    FAIR = "fair"
    TAN = "tan"
    BROWN = "brown"
    DEEP = "deep"


class Hair(StrEnum):
    """The hair of the figure, with its colour."""

    BUN = "bun"
    LIGHT = "light"
    """A light bun."""
    TAIL = "tail"
    CURLS = "curls"
    SCARF = "scarf"
    """Under a scarf."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """The figure she chose; the first of each until she does."""

    skin: Skin = Skin.FAIR
    hair: Hair = Hair.BUN


USUAL = Appearance()
