"""A rung ready to be drawn: every strip in the order in which they cover each other, laid out on the canvas."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from rebrace.engine.body.camera import Camera
from rebrace.engine.body.drawing import svg
from rebrace.engine.body.drawing.breathing import breath
from rebrace.engine.body.drawing.glowing import glows
from rebrace.engine.body.drawing.painting import Palette
from rebrace.engine.body.drawing.parts import Form, Paint
from rebrace.engine.body.drawing.scene import Filmed, Strip, stacked, view
from rebrace.engine.body.drawing.things.drawing import things
from rebrace.engine.body.drawing.things.drawn import Layer
from rebrace.engine.body.drawing.tracks import Canvas, unseen_at_rest
from rebrace.engine.catalogue.look import FigureStyle
from rebrace.engine.catalogue.mannequin import Muscle
from rebrace.engine.catalogue.movement import Prop

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A strip on the canvas."""

    strip: Strip
    frames: tuple[svg.Frame, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """The strips of a film, laid out."""

    film: Filmed
    eye: Camera
    palette: Palette
    muscles: tuple[Muscle, ...]
    below: tuple[Laid, ...]
    """What the glow of the muscles lies on."""
    above: tuple[Laid, ...]
    canvas: Canvas

    def elements(self, pick: Sequence[int], tolerance: float) -> Iterator[str]:
        """The elements of some of the film's moments; of one moment, a still."""
        shown = _only(self.film, pick)
        clock = svg.Clock(times=shown.times, seconds=shown.seconds, tolerance=tolerance)
        yield from self._shapes(self.below, pick, clock)
        for each in glows(shown, self.muscles, self.eye, self.canvas):
            yield svg.glow(each, clock)
        yield from self._shapes(self.above, pick, clock)

    def definitions(self) -> str:
        """The fills that the elements use."""
        return self.palette.definitions([(each.strip.paint, each.strip.far) for each in (*self.below, *self.above)])

    def spots(self, pick: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Everything but the walls that is drawn at some moments, as points on the canvas."""
        for each in (*self.below, *self.above):
            if each.strip.paint is not Paint.WALL:
                for numbers in (numbers for place in pick for numbers in each.frames[place]):
                    yield from zip(numbers[::2], numbers[1::2], strict=True)

    def box(self, pick: Sequence[int]) -> Box:
        """The part of the canvas that some moments take."""
        spots = list(self.spots(pick))
        across, down = [spot[0] for spot in spots], [spot[1] for spot in spots]
        return min(across), min(down), max(across), max(down)

    def _shapes(self, strips: Sequence[Laid], pick: Sequence[int], clock: svg.Clock) -> Iterator[str]:
        for each in strips:
            shown = each.strip.shown
            if shown is None or any(shown[place] for place in pick):
                yield svg.shape(self._shape(each, pick), clock)

    def _shape(self, laid: Laid, pick: Sequence[int]) -> svg.Shape:
        told, palette = laid.strip, self.palette
        line = palette.line(told.paint, 0.03 * self.canvas.scale) if told.form is Form.LINE else None
        return svg.Shape(
            attributes=line or palette.fill(told.paint, far=told.far),
            frames=tuple([laid.frames[place] for place in pick]),
            form=told.form,
            shown=None if told.shown is None else tuple([told.shown[place] for place in pick]),
        )


def plate(
    film: Filmed, eye: Camera, *, palette: Palette, props: tuple[Prop, ...], muscles: tuple[Muscle, ...]
) -> Plate:
    """Lay out a film as it is seen from somewhere."""
    body = stacked(film, view(film, eye, palette.hair.worn))
    layers = {layer: tuple(things(props, layer, film, eye)) for layer in Layer}
    below = (*layers[Layer.BEHIND], *body.behind, *body.far_leg, *layers[Layer.BETWEEN], *body.body)
    above = (*layers[Layer.HELD], *body.in_front, *layers[Layer.IN_FRONT], *breath(film, eye))
    canvas = _canvas(tuple(chain(below, above)), palette.style)
    return Plate(
        film=film,
        eye=eye,
        palette=palette,
        muscles=muscles,
        below=tuple([_laid(each, canvas) for each in below]),
        above=tuple([_laid(each, canvas) for each in above]),
        canvas=canvas,
    )


def _laid(strip: Strip, canvas: Canvas) -> Laid:
    """A strip on the canvas; what is not seen stays where it was last seen, so that its way there needs no telling."""
    frames = [[canvas.units(outline) for outline in frame] for frame in strip.frames]
    return Laid(strip=strip, frames=tuple(frames) if strip.shown is None else unseen_at_rest(frames, strip.shown))


def _only(film: Filmed, pick: Sequence[int]) -> Filmed:
    return replace(
        film,
        times=tuple([film.times[place] for place in pick]),
        bodies=tuple([film.bodies[place] for place in pick]),
        aways=tuple([film.aways[place] for place in pick]),
    )


def _canvas(strips: Sequence[Strip], style: FigureStyle) -> Canvas:
    """The largest scale at which everything but the walls stays on the canvas, in its middle."""
    inside = [each for each in strips if each.paint is not Paint.WALL]
    spots = [spot for each in inside for frame in each.frames for outline in frame for spot in outline]
    left, right = min(spot[0] for spot in spots), max(spot[0] for spot in spots)
    top, bottom = min(spot[1] for spot in spots), max(spot[1] for spot in spots)
    room = (style.width - 2 * style.margin, style.height - 2 * style.margin)
    scale = min(room[0] / (right - left), room[1] / (bottom - top), style.tallest)
    spare = style.height - 2 * style.margin - (bottom - top) * scale
    return Canvas(
        scale=scale,
        right=style.width / 2 - (left + right) / 2 * scale,
        down=style.margin + spare / 2 - top * scale,
    )
