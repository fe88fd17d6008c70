"""A stream of frames: a film, a phone, a tempo and noise."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from rebrace.engine.body.landmarks.chance import Chance
from rebrace.engine.body.landmarks.film import Film
from rebrace.engine.body.landmarks.hiding import visibilities
from rebrace.engine.body.landmarks.lens import Phone, eye
from rebrace.engine.body.landmarks.noise import Noise, Stranger
from rebrace.engine.vocabulary.frames import Frame
from rebrace.engine.vocabulary.landmarks import COUNT, ELBOW, HIP, KNEE, SHOULDER

Row: TypeAlias = list[float]
"""The numbers of one frame before noise: x, y, z and visibility of each landmark."""

_LOST: Final = 0.05
_SHOULDERS_WIDE: Final = 0.75
"""In torsos: what a full turn of wandering depth moves a shoulder by, twice."""
_WANDER_SECONDS: Final = 7.0
_TREMBLES: Final = 1009


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """One set as it is filmed."""

    film: Film
    phone: Phone
    noise: Noise
    loops: int
    rate: float
    """Frames a second."""
    rest: float
    """Seconds at the start before the first repetition, and again after the last."""
    paces: tuple[float, ...] = (1.0,)
    """How much slower each loop is; begins again when there are more loops."""
    stranger: Stranger | None = None

    @property
    def repetitions(self) -> int:
        """The true number of repetitions."""
        return self.loops * self.film.repetitions


def stream(take: Take, seed: int) -> Iterator[Frame]:
    """The frames of a take."""
    chance = Chance(seed)
    rows = _rows(take.film, take.phone)
    trouble = _Trouble(take, chance)
    for time, loop_time in _clock(take):
        row = _between(rows, take.film.times, loop_time)
        yield Frame(time, trouble.on(row, time, chance), take.phone.aspect, take.phone.tilt)


def _clock(take: Take) -> Iterator[tuple[float, float]]:
    """Times of the stream, and of the loop at each of them."""
    step, at, done = 1 / take.rate, 0.0, 0.0
    while at < take.rest:
        yield at, 0.0
        at += step
    for loop in range(take.loops):
        pace = take.paces[loop % len(take.paces)]
        while done < take.film.seconds:
            yield at, done
            at += step
            done += step / pace
        done -= take.film.seconds
    ends = at + take.rest
    while at < ends:
        yield at, 0.0
        at += step


def _rows(film: Film, phone: Phone) -> list[Row]:
    lens = eye(phone)
    rows = []
    for points in film.shots:
        spots = lens.projected(points)
        shown = visibilities(spots, lens.scale, lens.aspect)
        hips = (spots[HIP].depth + spots[HIP + 1].depth) / 2
        factor = lens.scale / max(hips, 1e-3) / lens.aspect
        rows.append(
            [
                each
                for spot, v in zip(spots, shown, strict=True)
                for each in (spot.x, spot.y, (spot.depth - hips) * factor, v)
            ]
        )
    return rows


def _between(rows: Sequence[Row], times: Sequence[float], time: float) -> Row:
    place = next((at for at, each in enumerate(times) if each > time), len(times) - 1)
    begins, ends = rows[place - 1], rows[place]
    span = times[place] - times[place - 1]
    share = min(max((time - times[place - 1]) / span, 0.0), 1.0) if span > 0 else 0.0
    return [a + (b - a) * share for a, b in zip(begins, ends, strict=True)]


class _Trouble:
    """The noise of one take; what goes on for several frames is remembered."""

    _LIMBS: Final = tuple(
        tuple(each + side for each in range(first, last, 2))
        for side in (0, 1)
        for first, last in ((ELBOW, HIP), (KNEE, COUNT - 1))
    )

    def __init__(self, take: Take, chance: Chance) -> None:
        self._noise, self._take = take.noise, take
        self._begins = chance.between(0, 2 * math.pi)
        # Drawn once and begun anywhere in each frame: as good as new chance, and ten times as quick.
        self._trembles = [chance.around() for _ in range(_TREMBLES + 2 * COUNT)] if take.noise.jitter else []
        self._lost: tuple[int, ...] = ()
        self._lost_until = 0.0
        self._swapped = 0

    def on(self, row: Row, time: float, chance: Chance) -> Row:
        """A frame with everything that is wrong with it."""
        row, noise = list(row), self._noise
        self._deepen(row, time)
        torso = math.hypot(row[4 * SHOULDER] - row[4 * HIP], row[4 * SHOULDER + 1] - row[4 * HIP + 1])
        if noise.jitter:
            tremble = noise.jitter * max(torso, 0.05)
            aspect = self._take.phone.aspect
            begins = chance.below(_TREMBLES)
            for at in range(COUNT):
                row[4 * at] += tremble * self._trembles[begins + at] / aspect
                row[4 * at + 1] += tremble * self._trembles[begins + COUNT + at]
        self._drop_out(row, time, chance)
        self._visit(row, time)
        return self._swap(row, chance)

    def _deepen(self, row: Row, time: float) -> None:
        """Depth as it was measured: turns too large, hips that follow, shoulders that wander."""
        noise = self._noise
        away = math.sin(math.radians(noise.wander) * math.sin(2 * math.pi * time / _WANDER_SECONDS + self._begins))
        torso = math.hypot(row[4 * SHOULDER] - row[4 * HIP], row[4 * SHOULDER + 1] - row[4 * HIP + 1])
        turned = (row[4 * SHOULDER + 2] - row[4 * SHOULDER + 6]) / 2 * (noise.twist_gain - 1)
        turned += away * _SHOULDERS_WIDE * torso / 2
        for at, share in ((SHOULDER, 1.0), (HIP, noise.hips_follow)):
            row[4 * at + 2] += turned * share
            row[4 * at + 6] -= turned * share

    def _drop_out(self, row: Row, time: float, chance: Chance) -> None:
        noise = self._noise
        if time >= self._lost_until:
            self._lost = ()
            if noise.drop_outs and chance.happens(noise.drop_outs / 60 / self._take.rate):
                self._lost = self._LIMBS[chance.below(len(self._LIMBS))]
                self._lost_until = time + noise.drop_out_seconds
        for each in self._lost:
            row[4 * each : 4 * each + 4] = (chance.share(), chance.share(), 0.0, _LOST)

    def _visit(self, row: Row, time: float) -> None:
        other = self._take.stranger
        if other is None or not other.at <= time < other.at + other.seconds:
            return
        floor = max(row[1::4])
        for at in range(0, 4 * COUNT, 4):
            row[at] = (row[at] - 0.5) * other.size + 0.5 + other.right
            row[at + 1] = floor - (floor - row[at + 1]) * other.size

    def _swap(self, row: Row, chance: Chance) -> Row:
        noise = self._noise
        if not self._swapped and noise.swaps and chance.happens(noise.swaps / 60 / self._take.rate):
            self._swapped = noise.swap_frames
        if not self._swapped:
            return row
        self._swapped -= 1
        return exchanged(row)


_PAIRS: Final = tuple((each, each + 1) for each in range(7, COUNT, 2))
_EYES: Final = ((1, 4), (2, 5), (3, 6))


def exchanged(row: Row) -> Row:
    """The same frame with left and right taken for each other."""
    row = list(row)
    for a, b in (*_EYES, *_PAIRS):
        row[4 * a : 4 * a + 4], row[4 * b : 4 * b + 4] = row[4 * b : 4 * b + 4], row[4 * a : 4 * a + 4]
    return row
