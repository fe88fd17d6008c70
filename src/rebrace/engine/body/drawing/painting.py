"""The colours of one figure: what each part is filled and outlined with."""

from collections.abc import Iterable
from dataclasses import dataclass

from rebrace.engine.body.drawing.colours import darker, lighter, mixed, veiled
from rebrace.engine.body.drawing.parts import Paint
from rebrace.engine.catalogue.look import FigureStyle, HairColours, SkinColours, Veil

_EDGE = 0.5
"""How much of the theme's ink is in an outline."""
_THING_EDGE = 0.25
"""How much of it is in the outline of a thing, so that she stands out."""
_PLAIN = frozenset({Paint.FACE, Paint.EAR, Paint.AIR, Paint.CURLS})
"""Paints without an outline and without shade."""
_HERS = frozenset(
    {
        Paint.SKIN,
        Paint.TOP,
        Paint.BOTTOMS,
        Paint.HAIR,
        Paint.CURLS,
        Paint.TUFT,
        Paint.FACE,
        Paint.EAR,
        Paint.CHEEK,
        Paint.BABY,
        Paint.BAND,
    }
)
_LIGHT = 0.6
"""How much less the upper edge is lit than the lower is shaded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of a skin and hair in a theme."""

    style: FigureStyle
    skin: SkinColours
    hair: HairColours
    veil: Veil

    def colour(self, paint: Paint, *, far: bool) -> str:
        """The colour of a part, before light and shade."""
        colour = veiled(self._told(paint), self.veil, hers=paint in _HERS)
        return darker(colour, self.style.far) if far else colour

    def _told(self, paint: Paint) -> str:
        own = {
            Paint.SKIN: self.skin.skin,
            Paint.CHEEK: self.skin.skin,
            Paint.TOP: self.skin.top or self.style.colours.top,
            Paint.HAIR: self.hair.hair,
            Paint.CURLS: self.hair.hair,
            Paint.TUFT: self.style.colours.features,
            Paint.FACE: mixed(self.style.colours.features, self.skin.skin, 0.15),
            Paint.AIR: self.veil.air,
            Paint.EAR: mixed(self.skin.skin, self.style.colours.features, 0.14),
        }
        return own[paint] if paint in own else str(getattr(self.style.colours, paint.value))

    def fill(self, paint: Paint, *, far: bool) -> str:
        """Fill and outline of a part as attributes."""
        if paint in _PLAIN:
            return f'fill="{self.colour(paint, far=far)}"'
        return (
            f'fill="url(#{self.name(paint, far=far)})" stroke="{self.edge(paint, far=far)}"'
            f' stroke-width="{self.style.outline:g}" stroke-linejoin="round" paint-order="stroke"'
        )

    def line(self, paint: Paint, width: float) -> str:
        """A line of one width as attributes."""
        return (
            f'fill="none" stroke="{self.colour(paint, far=False)}" stroke-width="{width:g}"'
            ' stroke-linecap="round" stroke-linejoin="round"'
        )

    def edge(self, paint: Paint, *, far: bool) -> str:
        """The colour of a part's outline."""
        share = _EDGE if paint in _HERS else _THING_EDGE
        return mixed(self.colour(paint, far=far), self.veil.outline, share)

    def name(self, paint: Paint, *, far: bool) -> str:
        """The name of a fill."""
        return f"{paint.value}{'-far' if far else ''}"

    def definitions(self, used: Iterable[tuple[Paint, bool]]) -> str:
        """The fills that are used, and the glow."""
        fills = sorted({each for each in used if each[0] not in _PLAIN})
        return "".join(self._gradient(paint, far=far) for paint, far in fills) + self._glow()

    def _gradient(self, paint: Paint, *, far: bool) -> str:
        colour = self.colour(paint, far=far)
        above, below = lighter(colour, self.style.shade * _LIGHT), darker(colour, self.style.shade)
        return (
            f'<linearGradient id="{self.name(paint, far=far)}" x2="0" y2="1">'
            f'<stop stop-color="{above}"/><stop offset="1" stop-color="{below}"/></linearGradient>'
        )

    def _glow(self) -> str:
        light = veiled(self.style.colours.breath, self.veil, hers=True)
        return _fading("glow", self.veil.glow, 0.9) + _fading("breath", light, 0.95)


def _fading(name: str, colour: str, most: float) -> str:
    stops = "".join(
        f'<stop offset="{offset:g}" stop-color="{colour}" stop-opacity="{most * share:.2g}"/>'
        for offset, share in ((0, 1), (0.5, 0.6), (1, 0))
    )
    return f'<radialGradient id="{name}">{stops}</radialGradient>'
