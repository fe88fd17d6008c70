"""Where she is, what is at hand, and where the baby can be."""

from enum import StrEnum


class Position(StrEnum):
    """The position a rung is done in."""

    SUPINE = "supine"
    SIDE_LYING = "side_lying"
    PRONE = "prone"
    QUADRUPED = "quadruped"
    HALF_KNEELING = "half_kneeling"
    SEATED = "seated"
    STANDING = "standing"


class Place(StrEnum):
    """What she can use right now."""

    FLOOR = "floor"
    CHAIR = "chair"
    STANDING = "standing"


PLACE_OF = {
    Position.SUPINE: Place.FLOOR,
    Position.SIDE_LYING: Place.FLOOR,
    Position.PRONE: Place.FLOOR,
    Position.QUADRUPED: Place.FLOOR,
    Position.HALF_KNEELING: Place.FLOOR,
    Position.SEATED: Place.CHAIR,
    Position.STANDING: Place.STANDING,
}


class Equipment(StrEnum):
    """Things a rung may need beyond the place itself."""

    MINI_BAND = "mini_band"
    LONG_BAND = "long_band"
    SOFA = "sofa"
    WALL = "wall"
    TABLE = "table"
    PILLOW = "pillow"
    WEIGHT = "weight"


class BabyRule(StrEnum):
    """Where the baby may be while a rung is done."""

    BESIDE = "beside"
    IN_ARMS = "in_arms"
    ON_LAP = "on_lap"
    CARRIER = "carrier"
    NEARBY_AWAY = "nearby_away"
    """In the room but out of reach of band, load or sofa edge."""
