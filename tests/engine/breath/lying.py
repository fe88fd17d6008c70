"""Made-up recordings of a phone that lies on a belly, and the policy that they are felt with."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rebrace.engine.body import vectors
from rebrace.engine.body.vectors import Vector
from rebrace.engine.breath.events import Breathed, BreathEvent
from rebrace.engine.breath.fold import START, Breath, step
from rebrace.engine.breath.units import GRAVITY
from rebrace.engine.catalogue.policies.breath import BreathPolicy
from rebrace.engine.vocabulary.quantities import Percent

POLICY = BreathPolicy(
    tick=0.1,
    smooth=0.15,
    lag=0.8,
    axis=30.0,
    turn_share=0.3,
    floor=0.03,
    noise_times=0.8,
    shortest=0.5,
    start_half=3.0,
    patience=2.5,
    usual_of=4,
    own_of=12,
    rate_of=6,
    gap=1.0,
    moved=4.0,
    quiet=25.0,
    rate_most=12.0,
    out_least=Percent(100),
    shallow=Percent(60),
    cue_breaths=2,
    cue_apart=20.0,
)
Sample = tuple[float, Vector]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """How a phone lies, how it is moved, and how well its sensor works."""

    up: Vector = (0.0, 0.0, 1.0)
    """Where the sky is, along the phone's axes."""
    towards: Vector = (1.0, 0.3, 0.1)
    """Where breathing in tilts it."""
    degrees: float = 2.0
    """How far, at the fullest."""
    noise: float = 0.01
    """Of each axis, in metres per second squared."""
    hertz: float = 60.0
    seed: int = 1


def recording(lying: Lying, fullness: Callable[[float], float], seconds: float) -> Iterator[Sample]:
    """What the sensor tells while she is so full at each time."""
    chance = random.Random(lying.seed)  # noqa: S311 - made-up noise, the same for the same seed
    up = vectors.unit(lying.up, vectors.UP)
    side = vectors.unit(vectors.across(lying.towards, up), vectors.unit(vectors.cross(up, (0.3, 0.5, 0.8)), up))
    for number in range(int(seconds * lying.hertz)):
        time = number / lying.hertz
        tilt = math.radians(lying.degrees) * fullness(time)
        pull = vectors.add(vectors.scaled(up, math.cos(tilt)), vectors.scaled(side, math.sin(tilt)))
        trembling = (chance.gauss(0, lying.noise), chance.gauss(0, lying.noise), chance.gauss(0, lying.noise))
        yield time, vectors.add(vectors.scaled(pull, GRAVITY), trembling)


def even(period: float, share_in: float = 0.4) -> Callable[[float], float]:
    """Breath after breath of the same length; the share goes in, the rest out."""

    def fullness(time: float) -> float:
        place = time / period % 1
        way = place / share_in if place < share_in else 1 - (place - share_in) / (1 - share_in)
        return (1 - math.cos(math.pi * way)) / 2

    return fullness


def felt(samples: Iterator[Sample] | list[Sample], breath: Breath = START) -> tuple[Breath, list[BreathEvent]]:
    """Her breath after all samples, and everything that was said."""
    said: list[BreathEvent] = []
    for time, sample in samples:
        breath, events = step(breath, time, sample, POLICY)
        said += events
    return breath, said


def breaths(samples: Iterator[Sample] | list[Sample]) -> list[Breathed]:
    """The breaths that were counted."""
    return [each for each in felt(samples)[1] if isinstance(each, Breathed)]
