"""Colours mixed: veiled by a theme, darkened on the far side and at the lower edge."""

from rebrace.engine.catalogue.look import Veil

_SHADE = "#2a1410"
"""A warm dark: skin in the shade does not turn grey."""
_HEX = 16


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share of another, both written #rrggbb."""
    channels = [
        round(int(colour[place : place + 2], _HEX) * (1 - share) + int(other[place : place + 2], _HEX) * share)
        for place in (1, 3, 5)
    ]
    return "#" + "".join(f"{each:02x}" for each in channels)


def veiled(colour: str, veil: Veil, *, hers: bool) -> str:
    """A colour as a theme shows it on her, or on what is around her."""
    return mixed(colour, veil.over, veil.share if hers else veil.things)


def darker(colour: str, share: float) -> str:
    """A colour with less light on it."""
    return mixed(colour, _SHADE, share)


def lighter(colour: str, share: float) -> str:
    """A colour with more light on it."""
    return mixed(colour, "#ffffff", share)
