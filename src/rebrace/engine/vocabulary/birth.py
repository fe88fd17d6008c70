"""How the baby was born, as far as it decides when a rung may open."""

from enum import StrEnum


class BirthType(StrEnum):
    """The birth types that have their own column of minimum weeks."""

    VAGINAL = "vaginal"
    ASSISTED = "assisted"
    SEVERE_TEAR = "severe_tear"
    CAESAREAN = "caesarean"
    UNKNOWN = "unknown"
    """Treated as caesarean everywhere: the most careful column."""


class Feeding(StrEnum):
    """How the baby is fed."""

    BREAST = "breast"
    BOTTLE = "bottle"
    MIXED = "mixed"
    UNSAID = "unsaid"
