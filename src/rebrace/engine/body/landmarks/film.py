"""One loop of a movement as landmarks in the room, ready to be looked at from anywhere."""

from dataclasses import dataclass

from rebrace.engine.body.build import Build
from rebrace.engine.body.cycle import Beat, Cycle
from rebrace.engine.body.landmarks.points import Points, points
from rebrace.engine.body.solving import solved
from rebrace.engine.body.surfaces import Stage
from rebrace.engine.body.vectors import Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """The landmarks of a loop at some of its times, the last one being the first again."""

    times: tuple[float, ...]
    shots: tuple[Points, ...]
    repetitions: int
    """Of one loop."""

    @property
    def seconds(self) -> float:
        """How long a loop takes."""
        return self.times[-1]

    @property
    def middle(self) -> Vector:
        """The middle of all landmarks of the loop, where a phone would be aimed."""
        low, high = self._ends()
        return ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2)

    @property
    def half(self) -> float:
        """Half the diagonal of the room that she takes up."""
        low, high = self._ends()
        return float(sum([(b - a) ** 2 for a, b in zip(low, high, strict=True)]) ** 0.5 / 2)

    def _ends(self) -> tuple[Vector, Vector]:
        every = [point for shot in self.shots for point in shot]
        xs, ys, zs = zip(*every, strict=True)
        return (min(xs), min(ys), min(zs)), (max(xs), max(ys), max(zs))


def shot(loop: Cycle, build: Build, stage: Stage, *, samples: int) -> Film:
    """A loop as landmarks, so many times in each of its steps."""
    times = [time for beat in loop.beats for time in _times(beat, samples)]
    shots = [_points(loop, build, stage, time) for time in times]
    return Film(times=(*times, loop.seconds), shots=(*shots, shots[0]), repetitions=loop.repetitions)


def _times(beat: Beat, samples: int) -> list[float]:
    count = samples if beat.begins != beat.ends else 1
    return [beat.at + beat.seconds * place / count for place in range(count)]


def _points(loop: Cycle, build: Build, stage: Stage, time: float) -> Points:
    moment = loop.at(time)
    return points(solved(moment.pose, build, stage, moment.breath))
