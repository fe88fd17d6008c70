"""Figures: a rung of an exercise as a picture that moves, as one moment of it, or as its two key poses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from rebrace.engine.body.build import reference
from rebrace.engine.body.camera import camera
from rebrace.engine.body.cycle import Cycle, Manner, cycle
from rebrace.engine.body.drawing import svg
from rebrace.engine.body.drawing.holding import Holds, corner, holds, ring
from rebrace.engine.body.drawing.painting import Palette
from rebrace.engine.body.drawing.pairing import pair
from rebrace.engine.body.drawing.plate import Plate, plate
from rebrace.engine.body.drawing.scene import Filmed
from rebrace.engine.body.filming import filmed
from rebrace.engine.body.posed import held
from rebrace.engine.body.skin import cuts
from rebrace.engine.body.surfaces import stage
from rebrace.engine.catalogue.exercise import CameraView, Exercise
from rebrace.engine.catalogue.look import FigureStyle, Theme
from rebrace.engine.catalogue.mannequin import Mannequin, Muscle
from rebrace.engine.catalogue.movement import Movement, RungMovement
from rebrace.engine.vocabulary.appearance import Appearance

_COARSER: Final = (1.0, 1.5, 2.25, 3.4, 5.0, 7.0)
"""Factors on the style's tolerance that are tried in turn until a picture that moves is short enough."""


class Moment(StrEnum):
    """What a picture that does not move can show."""

    START = "start"
    END = "end"
    """As far from the start as she goes, or the pose that stands for the rung."""
    POSES = "poses"
    """Start and end in one picture, for whoever wants no motion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Everything a figure needs beside its movement."""

    mannequin: Mannequin
    muscles: Mapping[str, Muscle]
    style: FigureStyle
    theme: Theme
    appearance: Appearance
    view: CameraView | None
    """None for the view the rung is best seen from."""
    title: str
    description: str
    """The text alternative."""


def animated(exercise: Exercise, rung_number: int, *, movement: Movement, look: Look) -> str:
    """A rung as an SVG picture that moves for ever, at the tempo of its dose; `rung_number` counts from 1."""
    shot = _shot(exercise, rung_number, movement, look)
    every = range(len(shot.plate.film.times))
    told = (
        shot.written([*shot.plate.elements(every, look.style.tolerance * factor), *shot.ring()]) for factor in _COARSER
    )
    drawn = next(told)
    while len(drawn) > look.style.longest and (coarser := next(told, None)):
        drawn = coarser
    return drawn


def still(exercise: Exercise, rung_number: int, *, movement: Movement, look: Look, moment: Moment) -> str:
    """One moment of a rung, or two, as an SVG picture; `rung_number` counts from 1."""
    shot = _shot(exercise, rung_number, movement, look)
    if moment is Moment.POSES:
        return shot.written(shot.poses())
    place = 0 if moment is Moment.START else shot.end
    return shot.written(shot.plate.elements([place], look.style.tolerance))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shot:
    plate: Plate
    holds: Holds
    shown: float
    """The time of the moment that stands for the rung."""
    look: Look

    @property
    def end(self) -> int:
        """The place of the moment that stands for the rung."""
        times = self.plate.film.times
        return min(range(len(times)), key=lambda place: abs(times[place] - self.shown))

    @property
    def ink(self) -> str:
        """The colour of what is written beside her."""
        return self.look.style.veils[self.look.theme].air

    def ring(self) -> Iterator[str]:
        """The ring that fills in each hold, where there is one to count."""
        if self.holds.longest:
            drawn = self.plate.spots(range(len(self.plate.film.times)))
            yield ring(self.holds, self.ink, corner(drawn, self.look.style.width), moving=True)

    def poses(self) -> Iterator[str]:
        """Start and end, numbered, the end with its hold."""
        size = (self.look.style.width, self.look.style.height)
        spots = yield from pair(self.plate, (0, self.end), size, self.ink)
        if self.holds.hold(self.shown):
            yield ring(self.holds, self.ink, spots, moving=False)

    def written(self, inside: Iterable[str]) -> str:
        """The whole picture."""
        size = (self.look.style.width, self.look.style.height)
        title, description = self.look.title, self.look.description
        return svg.picture(size, self.plate.definitions(), inside, title=title, description=description)


def _shot(exercise: Exercise, rung_number: int, movement: Movement, look: Look) -> _Shot:
    rung = exercise.rungs[rung_number - 1]
    told = movement.rung(rung.id)
    if told is None:
        raise ValueError(f"the movement of {exercise.id} does not tell {rung.id}")
    build = reference(look.mannequin)
    loop = cycle(told, rung.dose.tempo, look.style.pause, Manner())
    film = filmed(loop, build, stage(told.props, build.centimetre), samples=look.style.samples)
    seen = told.view if look.view is None else look.view
    return _Shot(
        plate=plate(
            _breathing(film, look.style.breath * told.breath_shown),
            camera(told.aims.get(seen) or look.style.aims[seen]),
            palette=_palette(look),
            props=told.props,
            muscles=tuple([look.muscles[each] for each in told.muscles]),
        ),
        holds=holds(loop),
        shown=_shown(told, loop),
        look=look,
    )


def _palette(look: Look) -> Palette:
    style, person = look.style, look.appearance
    return Palette(
        style=style, skin=style.skins[person.skin], hair=style.hairs[person.hair], veil=style.veils[look.theme]
    )


def _shown(told: RungMovement, loop: Cycle) -> float:
    """The time at which the loop reaches the pose of its still picture."""
    pose = None if told.still is None else held(told.still)
    return next((beat.at + beat.seconds for beat in loop.beats if beat.ends == pose), loop.farthest)


def _breathing(film: Filmed, factor: float) -> Filmed:
    """The same bodies with the breath as large as figures show it."""
    bodies = [replace(body, cuts=cuts(body.trunk, body.build, body.breath * factor)) for body in film.bodies]
    return replace(film, bodies=tuple(bodies))
