"""Her settings, as a part of her state."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rebrace.engine.facts.kinds.preferences import Hand, Liking, Theme
from rebrace.engine.vocabulary.appearance import Hair, Skin
from rebrace.engine.vocabulary.surroundings import Equipment, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Her settings as they stand."""

    locale: str | None = None
    language: str | None = None
    time_zone: str | None = None
    hand: Hand = Hand.RIGHT
    theme: Theme = Theme.AUTO
    skin: Skin = Skin.FAIR
    hair: Hair = Hair.BUN
    neutral_wording: bool = False
    minutes: int | None = None
    places: tuple[Place, ...] = tuple(Place)
    equipment: tuple[Equipment, ...] | None = None
    baby_in_arms: bool = False
    maternity_unit: str | None = None
    likings: Mapping[str, Liking] = field(default_factory=dict)
