"""Her settings."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from rebrace.engine.vocabulary.appearance import Hair, Skin
from rebrace.engine.vocabulary.surroundings import Equipment, Place


class Hand(StrEnum):
    """The hand that holds the phone."""

    LEFT = "left"
    RIGHT = "right"


class Theme(StrEnum):
    """The colours she wants."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
    NIGHT = "night"


class Liking(StrEnum):
    """What she thinks of an exercise."""

    LIKED = "liked"
    NEUTRAL = "neutral"
    BANNED = "banned"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferencesChanged:
    """Settings she changed; what is None stays as it was."""

    kind: ClassVar[str] = "preferences_changed"
    locale: str | None = None
    language: str | None = None
    time_zone: str | None = None
    hand: Hand | None = None
    theme: Theme | None = None
    skin: Skin | None = None
    """The skin and the hair of the drawn figure."""
    hair: Hair | None = None
    neutral_wording: bool | None = None
    minutes: int | None = None
    places: tuple[Place, ...] | None = None
    equipment: tuple[Equipment, ...] | None = None
    baby_in_arms: bool | None = None
    maternity_unit: str | None = None
    """The number of her own maternity unit, as she typed it; empty removes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseRated:
    """She likes an exercise, or never wants it again."""

    kind: ClassVar[str] = "exercise_rated"
    exercise: str
    liking: Liking
