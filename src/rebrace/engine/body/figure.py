"""Figures: a rung of an exercise as a picture that moves, or as one moment of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from rebrace.engine.body.build import reference
from rebrace.engine.body.camera import camera
from rebrace.engine.body.cycle import Manner, cycle
from rebrace.engine.body.drawing import svg
from rebrace.engine.body.drawing.breathing import breath
from rebrace.engine.body.drawing.glowing import glows
from rebrace.engine.body.drawing.painting import Palette
from rebrace.engine.body.drawing.parts import Form, Paint
from rebrace.engine.body.drawing.scene import Filmed, Strip, stacked, view
from rebrace.engine.body.drawing.things.drawing import things
from rebrace.engine.body.drawing.things.drawn import Layer
from rebrace.engine.body.drawing.tracks import Canvas
from rebrace.engine.body.filming import filmed
from rebrace.engine.body.skin import cuts
from rebrace.engine.body.surfaces import stage
from rebrace.engine.catalogue.exercise import CameraView, Exercise
from rebrace.engine.catalogue.look import FigureStyle, Theme
from rebrace.engine.catalogue.mannequin import Mannequin, Muscle
from rebrace.engine.catalogue.movement import Movement, RungMovement


class Moment(StrEnum):
    """The moments that a still picture can show."""

    START = "start"
    END = "end"
    """As far from the start as she goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Everything a figure needs beside its movement."""

    mannequin: Mannequin
    muscles: Mapping[str, Muscle]
    style: FigureStyle
    theme: Theme
    skin: str
    """Id of a skin of the style."""
    view: CameraView | None
    """None for the view the rung is best seen from."""
    title: str
    description: str
    """The text alternative."""


def animated(exercise: Exercise, rung_number: int, *, movement: Movement, look: Look) -> str:
    """A rung as an SVG picture that moves for ever, at the tempo of its dose; `rung_number` counts from 1."""
    return _drawn(exercise, rung_number, movement, look, None)


def still(exercise: Exercise, rung_number: int, *, movement: Movement, look: Look, moment: Moment) -> str:
    """One moment of a rung as an SVG picture; `rung_number` counts from 1."""
    return _drawn(exercise, rung_number, movement, look, moment)


def _drawn(exercise: Exercise, rung_number: int, movement: Movement, look: Look, moment: Moment | None) -> str:
    rung = exercise.rungs[rung_number - 1]
    told = movement.rung(rung.id)
    if told is None:
        raise ValueError(f"the movement of {exercise.id} does not tell {rung.id}")
    build = reference(look.mannequin)
    loop = cycle(told, rung.dose.tempo, look.style.pause, Manner())
    film = filmed(loop, build, stage(told.props, build.centimetre), samples=look.style.samples)
    return _picture(_breathing(film, look.style.breath * told.breath_shown), told, look, moment)


def _breathing(film: Filmed, factor: float) -> Filmed:
    """The same bodies with the breath as large as figures show it."""
    bodies = [replace(body, cuts=cuts(body.trunk, body.build, body.breath * factor)) for body in film.bodies]
    return replace(film, bodies=tuple(bodies))


def _picture(film: Filmed, told: RungMovement, look: Look, moment: Moment | None) -> str:
    seen = told.view if look.view is None else look.view
    eye = camera(told.aims.get(seen) or look.style.aims[seen])
    palette = Palette(style=look.style, skin=look.style.skins[look.skin], veil=look.style.veils[look.theme])
    body = stacked(film, view(film, eye, palette.skin.worn))
    layers = {layer: tuple(things(told.props, layer, film, eye)) for layer in Layer}
    air = tuple(breath(film, eye))
    every = [*air, *body.behind, *body.body, *body.in_front, *chain.from_iterable(layers.values())]
    canvas = _canvas(every, look.style)
    shown = film if moment is None else _one_moment(film, moment)
    pick = _places(film, moment)
    clock = svg.Clock(times=shown.times, seconds=film.seconds, tolerance=look.style.tolerance)

    def draw(strips: Sequence[Strip]) -> Iterator[str]:
        return (svg.shape(_shape(each, palette, canvas, pick), clock) for each in strips if _is_shown(each, pick))

    muscles = tuple([look.muscles[each] for each in told.muscles])
    inside = [
        *draw(layers[Layer.BEHIND]),
        *draw(body.behind),
        *draw(body.body),
        *(svg.glow(each, clock) for each in glows(shown, muscles, eye, canvas)),
        *draw(layers[Layer.HELD]),
        *draw(body.in_front),
        *draw(layers[Layer.IN_FRONT]),
        *draw(air),
    ]
    definitions = palette.definitions([(each.paint, each.far) for each in every])
    size = (look.style.width, look.style.height)
    return svg.picture(size, definitions, inside, title=look.title, description=look.description)


def _places(film: Filmed, moment: Moment | None) -> list[int]:
    if moment is None:
        return list(range(len(film.times)))
    return [
        0
        if moment is Moment.START
        else min(range(len(film.times)), key=lambda place: abs(film.times[place] - film.farthest))
    ]


def _one_moment(film: Filmed, moment: Moment) -> Filmed:
    place = _places(film, moment)[0]
    return replace(film, times=(film.times[place],), bodies=(film.bodies[place],), aways=(film.aways[place],))


def _is_shown(told: Strip, pick: list[int]) -> bool:
    return told.shown is None or any(told.shown[place] for place in pick)


def _shape(told: Strip, palette: Palette, canvas: Canvas, pick: list[int]) -> svg.Shape:
    line = told.form is Form.LINE
    return svg.Shape(
        attributes=palette.line(told.paint, 0.03 * canvas.scale) if line else palette.fill(told.paint, far=told.far),
        frames=tuple([[canvas.units(outline) for outline in told.frames[place]] for place in pick]),
        form=told.form,
        shown=None if told.shown is None else tuple([told.shown[place] for place in pick]),
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
