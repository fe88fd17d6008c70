"""The movements of the built-in content, moment by moment, for the tests that look at all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rebrace.content import loader, movements
from rebrace.engine.body.build import Build, reference
from rebrace.engine.body.cycle import Cycle, Manner, Moment, cycle
from rebrace.engine.body.posed import held
from rebrace.engine.body.solving import Body, solved
from rebrace.engine.body.surfaces import Stage, stage
from rebrace.engine.catalogue.exercise import Rung
from rebrace.engine.catalogue.movement import RungMovement
from rebrace.engine.catalogue.pose import Pose

MOMENTS_A_SECOND = 12
PAUSE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One moment of a rung: what was posed, and the body it made."""

    seconds: float
    moment: Moment
    body: Body


@cache
def knowledge() -> loader.Content:
    content, _ = loader.draft()
    return content


@cache
def told() -> movements.Movements:
    found = movements.load(knowledge().catalogue.exercises, None)
    assert isinstance(found, movements.Movements), "\n".join(map(str, found))
    return found


@cache
def build() -> Build:
    return reference(told().mannequin)


def every_rung() -> list[tuple[str, str]]:
    return [(name, rung.id) for name, movement in told().movements.items() for rung in movement.rungs]


def movement_of(exercise: str, rung: str) -> RungMovement:
    found = told().movements[exercise].rung(rung)
    assert found is not None
    return found


def rung_of(exercise: str, rung: str) -> Rung:
    whole = knowledge().catalogue.exercises[exercise]
    return whole.rungs[whole.rung_number(rung) - 1]


def stage_of(exercise: str, rung: str) -> Stage:
    return stage(movement_of(exercise, rung).props, build().centimetre)


@cache
def cycle_of(exercise: str, rung: str) -> Cycle:
    return cycle(movement_of(exercise, rung), rung_of(exercise, rung).dose.tempo, PAUSE, Manner())


@cache
def moments_of(exercise: str, rung: str) -> tuple[Moved, ...]:
    return tuple(_moments(exercise, rung))


def _moments(exercise: str, rung: str) -> Iterator[Moved]:
    loop, around = cycle_of(exercise, rung), stage_of(exercise, rung)
    for place in range(int(loop.seconds * MOMENTS_A_SECOND) + 1):
        moment = loop.at(place / MOMENTS_A_SECOND)
        body = solved(moment.pose, build(), around, moment.breath)
        yield Moved(seconds=place / MOMENTS_A_SECOND, moment=moment, body=body)


def body_of(pose: Pose, exercise: str, rung: str) -> Body:
    return solved(held(pose), build(), stage_of(exercise, rung), 0.0)
