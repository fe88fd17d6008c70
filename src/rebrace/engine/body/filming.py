"""The moments of a loop that a figure is drawn from."""

from collections.abc import Iterator

from rebrace.engine.body.build import Build
from rebrace.engine.body.cycle import Beat, Cycle
from rebrace.engine.body.drawing.scene import Filmed
from rebrace.engine.body.solving import solved
from rebrace.engine.body.surfaces import Stage
from rebrace.engine.catalogue.movement import BreathGoes


def filmed(cycle: Cycle, build: Build, stage: Stage, *, samples: int) -> Filmed:
    """The bodies of a loop, often enough in each step and each breath to glide from one to the next."""
    times = (*_times(cycle, samples), cycle.seconds)
    moments = [cycle.at(time) for time in (*times[:-1], 0.0)]
    return Filmed(
        times=times,
        bodies=tuple([solved(each.pose, build, stage, each.breath) for each in moments]),
        aways=tuple([each.away for each in moments]),
        seconds=cycle.seconds,
        farthest=cycle.farthest,
    )


def _times(cycle: Cycle, samples: int) -> Iterator[float]:
    for beat in cycle.beats:
        count = _count(beat, samples)
        yield from (beat.at + beat.seconds * place / count for place in range(count))


def _count(beat: Beat, samples: int) -> int:
    breaths = beat.breaths if beat.breath is BreathGoes.ON else 1
    still = beat.begins == beat.ends and breaths == 0
    return 1 if still else samples * max(breaths, 1)
