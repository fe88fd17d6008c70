"""Synthetic sets: bodies, tempos, ranges, phones and noise drawn by chance from a seed."""

from dataclasses import dataclass

from rebrace.engine.body.build import Shape
from rebrace.engine.body.landmarks.chance import Chance
from rebrace.engine.body.landmarks.film import Film
from rebrace.engine.body.landmarks.noise import Noise
from rebrace.engine.body.landmarks.stream import Take, stream
from rebrace.engine.coach.events import Event
from rebrace.engine.coach.state import begun
from rebrace.engine.coach.stepping import step
from rebrace.engine.wire.coaching import set_plan
from tests.examples import filming

RATES = (10.0, 15.0, 24.0, 30.0)
LONG_LOOP = 20.0
"""Seconds; longer loops are filmed with the slower rates and fewer times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One set, what is true of it, and what the coach said."""

    truth: int
    counted: int
    events: tuple[Event, ...]


def film(exercise: str, rung: str, chance: Chance, fault: str | None) -> Film:
    """A body doing a rung in its own manner."""
    shape = Shape(
        stature=chance.between(1.5, 1.8),
        legs=chance.between(0.95, 1.05),
        arms=chance.between(0.95, 1.05),
        shoulders=chance.between(0.93, 1.07),
        girth=chance.between(0.9, 1.2),
    )
    pace, reach = chance.between(0.8, 1.3), chance.between(0.7, 1.05) if fault is None else 1.0
    return filming.film_of(exercise, rung, shape=shape, pace=pace, reach=reach, fault=fault)


def take(exercise: str, rung: str, shown: Film, chance: Chance) -> Take:
    """A phone and noise for a film."""
    phone = filming.phone_for(
        shown,
        exercise,
        rung,
        turn=chance.between(-10, 10),
        height=chance.between(0.3, 0.9),
        closeness=chance.between(1.15, 1.6),
        yaw=chance.between(-1.5, 1.5),
        tilt=chance.between(-5, 5),
        field=chance.between(45, 65),
    )
    noise = Noise(
        jitter=chance.between(0.0, 0.02),
        drop_outs=chance.between(0, 2),
        drop_out_seconds=chance.between(0.2, 0.5),
        swaps=chance.between(0, 2),
        twist_gain=1.3,
        hips_follow=1.0,
        wander=chance.between(0, 70),
    )
    slow = shown.seconds > LONG_LOOP
    loops = 2 if shown.repetitions > 1 else 4
    rate = RATES[chance.below(2 if slow else len(RATES))]
    paces = tuple(chance.between(0.85, 1.2) for _ in range(loops))
    return filming.take_of(exercise, rung, film=shown, phone=phone, loops=loops, rate=rate, noise=noise, paces=paces)


def judged(exercise: str, rung: str, shown: Take, seed: int) -> Judged:
    """The coach's verdict on a take; moves that are guided by tempo are counted here all the same."""
    plan = set_plan(filming.content().catalogue, exercise, rung, goal=None, side=None, guided=False)
    state = begun(plan, (0, 0, 0))
    said: list[Event] = []
    for frame in stream(shown, seed):
        state, events = step(state, frame)
        said += events
    return Judged(truth=shown.repetitions, counted=sum(state.counts), events=tuple(said))
