"""Every kind of thing and how it is drawn, moment by moment."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from rebrace.engine.body.camera import Camera
from rebrace.engine.body.drawing.scene import Filmed, Strip, strip
from rebrace.engine.body.drawing.things.baby import baby
from rebrace.engine.body.drawing.things.carried import basket, weight
from rebrace.engine.body.drawing.things.cloth import long_band, mini_band, mini_band_behind, pillow, towel
from rebrace.engine.body.drawing.things.drawn import Draw, Layer, Setting
from rebrace.engine.body.drawing.things.furniture import chair, mat, sofa, table, wall
from rebrace.engine.catalogue.movement import Hold, Prop, PropKind

if TYPE_CHECKING:
    from rebrace.engine.body.drawing.parts import Part

KINDS: Final[Mapping[PropKind, tuple[Draw, Layer]]] = {
    PropKind.MAT: (mat, Layer.BEHIND),
    PropKind.WALL: (wall, Layer.BEHIND),
    PropKind.CHAIR: (chair, Layer.BEHIND),
    PropKind.SOFA: (sofa, Layer.BEHIND),
    PropKind.TABLE: (table, Layer.BEHIND),
    PropKind.PILLOW: (pillow, Layer.BEHIND),
    PropKind.MINI_BAND: (mini_band, Layer.HELD),
    PropKind.LONG_BAND: (long_band, Layer.HELD),
    PropKind.WEIGHT: (weight, Layer.HELD),
    PropKind.TOWEL: (towel, Layer.HELD),
    PropKind.BASKET: (basket, Layer.HELD),
    PropKind.BABY: (baby, Layer.BEHIND),
}
COVERED: Final[Mapping[PropKind, tuple[Draw, Layer]]] = {PropKind.MINI_BAND: (mini_band_behind, Layer.BEHIND)}
"""What of a thing lies on the far side of her, where it goes round her."""


def things(props: tuple[Prop, ...], layer: Layer, filmed: Filmed, camera: Camera) -> Iterator[Strip]:
    """The strips of all things of a layer."""
    for prop in props:
        for draw, usual in (each[prop.kind] for each in (COVERED, KINDS) if prop.kind in each):
            if _layer(prop, usual) is layer:
                yield from _strips(prop, draw, filmed, camera)


def _layer(prop: Prop, usual: Layer) -> Layer:
    """What is soft and held is drawn over her, or between her knees; a baby on her right lies nearer than she does."""
    if prop.kind is PropKind.PILLOW and prop.fixed_to is Hold.KNEES:
        return Layer.BETWEEN
    if prop.kind in {PropKind.BABY, PropKind.PILLOW} and prop.fixed_to is not None:
        return Layer.HELD
    return Layer.IN_FRONT if prop.kind is PropKind.BABY and prop.at[1] < 0 else usual


def _strips(prop: Prop, draw: Draw, filmed: Filmed, camera: Camera) -> Iterator[Strip]:
    moments: list[list[Part]] = [
        list(draw(Setting(prop=prop, body=body, camera=camera)))
        for body in (filmed.bodies if prop.fixed_to or prop.kind is PropKind.LONG_BAND else filmed.bodies[:1])
    ]
    count = len(filmed.bodies)
    for place in range(len(moments[0])):
        through = [moment[place] for moment in moments]
        yield strip(through * count if len(through) == 1 else through, far=False)
