"""What `coach_step` times: sets of several rungs, frame by frame. Runs alike on CPython and under Pyodide."""

import json
import sys
from time import process_time

from rebrace.content import loader, movements
from rebrace.engine.body.build import Shape, built
from rebrace.engine.body.cycle import Manner, cycle
from rebrace.engine.body.landmarks.film import shot
from rebrace.engine.body.landmarks.lens import Phone
from rebrace.engine.body.landmarks.noise import MEASURED
from rebrace.engine.body.landmarks.stream import Take, stream
from rebrace.engine.body.surfaces import stage
from rebrace.engine.catalogue.exercise import CameraView
from rebrace.engine.coach.plan import SetPlan
from rebrace.engine.coach.state import begun
from rebrace.engine.coach.stepping import step
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.wire.coaching import set_plan

RUNGS = (
    ("glute_bridge", "bridge"),
    ("heel_tap", "tabletop_tap"),
    ("side_step", "light_band"),
    ("band_row", "standing_row"),
    ("seated_twist", "arms_crossed"),
)
ROUNDS = 5
SECONDS = 24.0
CATALOGUE = loader.built_in().catalogue
TOLD = movements.built_in()


def frames(exercise: str, rung: str) -> list[Frame]:
    """A set with noise, at 30 frames a second."""
    move, movement = CATALOGUE.exercises[exercise], TOLD.movements[exercise].rung(rung)
    if movement is None:
        raise SystemExit(f"{exercise} does not tell {rung}")
    build = built(TOLD.mannequin, Shape(stature=1.64))
    loop = cycle(movement, move.rungs[move.rung_number(rung) - 1].dose.tempo, 0.7, Manner())
    film = shot(loop, build, stage(movement.props, build.centimetre), samples=6)
    turn = 90.0 if move.view is CameraView.FRONT else 0.0
    phone = Phone(turn=turn, distance=4, height=0.8, aim=film.middle, aspect=4 / 3)
    take = Take(film=film, phone=phone, noise=MEASURED, loops=int(SECONDS / film.seconds) + 1, rate=30, rest=1.5)
    return list(stream(take, 1))


def microseconds(exercise: str, rung: str) -> float:
    """The middle of several rounds."""
    shown = frames(exercise, rung)
    plan = set_plan(CATALOGUE, exercise, rung, goal=None, side=None, guided=False)
    taken = sorted(_round(shown, plan) for _ in range(ROUNDS))
    return round(taken[ROUNDS // 2], 1)


def _round(shown: list[Frame], plan: SetPlan) -> float:
    state = begun(plan, (0, 0, 0))
    begins = process_time()
    for frame in shown:
        state, _ = step(state, frame)
    spent = process_time() - begins
    if not sum(state.counts):
        raise SystemExit("Nothing was counted: this would time an empty loop.")
    return 1e6 * spent / len(shown)


sys.stdout.write(json.dumps({f"{exercise} {rung}": microseconds(exercise, rung) for exercise, rung in RUNGS}) + "\n")
