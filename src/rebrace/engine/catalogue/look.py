"""How figures look: canvas, cameras, colours."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.catalogue.movement import Aim
from rebrace.engine.vocabulary.appearance import Hair, Skin


class Theme(StrEnum):
    """The light that a figure is looked at in."""

    LIGHT = "light"
    DARK = "dark"
    NIGHT = "night"


class Worn(StrEnum):
    """How hair is worn."""

    BUN = "bun"
    CURLS = "curls"
    TAIL = "tail"
    SCARF = "scarf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Veil:
    """What a theme lays over every colour, and the ink it draws outlines with."""

    over: str
    share: float
    things: float
    """The share over what is not her."""
    outline: str
    glow: str
    air: str
    """The breath that leaves her mouth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Clothes and things."""

    top: str
    bottoms: str
    mat: str
    wall: str
    wood: str
    fabric: str
    pillow: str
    band: str
    weight: str
    towel: str
    baby: str
    breath: str
    """The light over ribs and belly that breathe."""
    features: str
    """Eyes, mouth, and the baby's hair, whatever colour her own is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkinColours:
    """A skin, and what is worn on it."""

    skin: str
    top: str | None = None
    """Her shirt, where the usual one is too near to her skin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HairColours:
    """Hair, or the scarf over it."""

    hair: str
    worn: Worn


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureStyle:
    """Everything that is drawn alike in all figures."""

    width: int
    """Units of the canvas; a unit is the finest step of an outline."""
    height: int
    margin: int
    tallest: float
    """Units for a metre at most, so that small movements are not blown up."""
    outline: float
    far: float
    """How much darker the far side is, as a share."""
    shade: float
    """How much darker the lower edge of a part is than its upper edge."""
    breath: float
    """How much more the ribs widen in figures than they do."""
    pause: float
    """Seconds of rest at the start of each repetition."""
    samples: int
    """Moments drawn of each step, and of each breath in a step that holds several."""
    tolerance: float
    """Units by which a point may stray between two moments that are kept."""
    longest: int
    """Characters of a picture that moves, from which its points may stray farther."""
    aims: Mapping[CameraView, Aim]
    veils: Mapping[Theme, Veil]
    colours: Colours
    skins: Mapping[Skin, SkinColours]
    hairs: Mapping[Hair, HairColours]
