"""Sets of the built-in exercises, filmed by any phone: what tests and benchmarks show to the coach."""

import math
from dataclasses import replace
from functools import cache

from rebrace.content import loader, movements
from rebrace.engine.body.build import Shape, built
from rebrace.engine.body.cycle import Manner, cycle
from rebrace.engine.body.landmarks.film import Film, shot
from rebrace.engine.body.landmarks.lens import Phone
from rebrace.engine.body.landmarks.noise import CLEAN, Noise, Stranger
from rebrace.engine.body.landmarks.stream import Take
from rebrace.engine.body.surfaces import stage
from rebrace.engine.catalogue.exercise import CameraView, Exercise
from rebrace.engine.catalogue.movement import FaultForm, RungMovement, Sides
from rebrace.engine.vocabulary.surroundings import Position

PAUSE = 0.7
REFERENCE = Shape(stature=1.64)
_LYING = (Position.SUPINE, Position.SIDE_LYING, Position.PRONE, Position.QUADRUPED)
_TURNS = {CameraView.SIDE: 0.0, CameraView.FRONT: 90.0, CameraView.NONE: 0.0}


@cache
def content() -> loader.Content:
    return loader.built_in()


@cache
def told() -> movements.Movements:
    return movements.built_in()


def every_rung() -> list[tuple[str, str]]:
    return [(exercise.id, rung.id) for exercise in content().catalogue.exercises.values() for rung in exercise.rungs]


def exercise_of(exercise: str) -> Exercise:
    return content().catalogue.exercises[exercise]


def movement_of(exercise: str, rung: str) -> RungMovement:
    found = told().movements[exercise].rung(rung)
    assert found is not None
    return found


def view_of(exercise: str, rung: str) -> CameraView:
    coach = content().catalogue.coaches.get(exercise)
    special = coach.rung(rung) if coach else None
    return special.view if special and special.view else exercise_of(exercise).view


def lies(exercise: str, rung: str) -> bool:
    whole = exercise_of(exercise)
    return whole.position_of(whole.rungs[whole.rung_number(rung) - 1]) in _LYING


@cache
def film_of(  # noqa: PLR0913 - everything a set may differ in, by name
    exercise: str,
    rung: str,
    *,
    shape: Shape = REFERENCE,
    pace: float = 1,
    reach: float = 1,
    fault: str | None = None,
    amount: float = 1,
    samples: int = 8,
) -> Film:
    movement = movement_of(exercise, rung)
    whole = exercise_of(exercise)
    dose = whole.rungs[whole.rung_number(rung) - 1].dose
    form = form_of(exercise, fault)
    if form is not None and fault is not None:
        movement = replace(movement, faults={fault: form})
    manner = Manner(pace=pace, reach=reach, faults={fault: amount} if form is not None and fault else None)
    build = built(told().mannequin, shape)
    around = stage(movement.props, build.centimetre)
    return shot(cycle(movement, dose.tempo, PAUSE, manner), build, around, samples=samples)


def form_of(exercise: str, fault: str | None) -> FaultForm | None:
    coach = content().catalogue.coaches.get(exercise)
    cues = coach.cues if coach else ()
    return next((cue.form for cue in cues if cue.fault == fault), None)


def phone_for(  # noqa: PLR0913 - everything a set may differ in, by name
    film: Film,
    exercise: str,
    rung: str,
    *,
    view: CameraView | None = None,
    turn: float = 0,
    left: bool = False,
    height: float = 0.6,
    closeness: float = 1.25,
    yaw: float = 0,
    tilt: float = 0,
    field: float = 55,
) -> Phone:
    """A phone that sees the whole movement: from the wanted view, so many degrees off it, at some height."""
    aspect = 4 / 3 if lies(exercise, rung) else 3 / 4
    half = math.tan(math.radians(field) / 2) * min(aspect, 1.0)
    base = _TURNS[view or view_of(exercise, rung)]
    return Phone(
        turn=(180 - base if left else base) + turn,
        distance=film.half / half * closeness,
        height=height,
        aim=film.middle,
        yaw=yaw,
        tilt=tilt,
        field=field,
        aspect=aspect,
    )


def take_of(  # noqa: PLR0913 - everything a set may differ in, by name
    exercise: str,
    rung: str,
    *,
    film: Film | None = None,
    phone: Phone | None = None,
    loops: int = 3,
    rate: float = 20,
    noise: Noise = CLEAN,
    paces: tuple[float, ...] = (1.0,),
    stranger: Stranger | None = None,
    rest: float = 1.5,
) -> Take:
    shown = film or film_of(exercise, rung)
    return Take(
        film=shown,
        phone=phone or phone_for(shown, exercise, rung),
        noise=noise,
        loops=loops,
        rate=rate,
        rest=rest,
        paces=paces,
        stranger=stranger,
    )


def alternates(exercise: str, rung: str) -> bool:
    return movement_of(exercise, rung).sides is Sides.ALTERNATE
