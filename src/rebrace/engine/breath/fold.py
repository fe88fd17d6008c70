"""Breath as a fold: one sample of the phone's accelerometer at a time."""

from typing import Final, NamedTuple

from rebrace.engine.body import vectors
from rebrace.engine.body.vectors import Vector
from rebrace.engine.breath import axis, cueing, line, rhythm, ticks, turning
from rebrace.engine.breath.axis import Axis
from rebrace.engine.breath.cueing import Cueing
from rebrace.engine.breath.events import Breathed, BreathEvent, Gap, Moved, NotFelt, Phase, Said, Turned
from rebrace.engine.breath.line import Line
from rebrace.engine.breath.order import middle
from rebrace.engine.breath.rhythm import Rhythm
from rebrace.engine.breath.ticks import Ticks
from rebrace.engine.breath.turning import Turn, Turning
from rebrace.engine.catalogue.policies.breath import BreathPolicy

_WANTED: Final = {Phase.IN: 1, Phase.OUT: -1, Phase.UNKNOWN: 0}


class Breath(NamedTuple):
    """Everything that is known of her breath so far."""

    ticks: Ticks
    line: Line | None
    axis: Axis
    turning: Turning
    rhythm: Rhythm
    cueing: Cueing
    guide: Phase
    quiet: bool
    """That no breath is felt has been said."""

    @property
    def phase(self) -> Phase:
        """Which way it goes, now."""
        return self.rhythm.phase(self.turning.going)


START: Final = Breath(
    ticks=ticks.EMPTY,
    line=None,
    axis=axis.UNKNOWN,
    turning=turning.NOTHING,
    rhythm=rhythm.NONE,
    cueing=cueing.QUIET,
    guide=Phase.UNKNOWN,
    quiet=False,
)


def guided(breath: Breath, phase: Phase) -> Breath:
    """A guide that she follows asks for this, from now on; it tells which way the phone moves when she breathes in."""
    return breath._replace(guide=phase)


def step(breath: Breath, time: float, sample: Vector, policy: BreathPolicy) -> tuple[Breath, tuple[BreathEvent, ...]]:
    """Her breath after one sample, in metres per second squared with gravity, and what there is to say.

    Samples that are no numbers, and times that repeat or go back, are left out; what is said uses no later sample.
    """
    if not ticks.is_sample(time, sample) or time <= breath.ticks.last:
        return breath, ()
    silent = time - breath.ticks.last
    if silent > policy.gap:
        said = (Gap(seconds=silent),) if breath.line is not None else ()
        return _anew(breath, ticks.started(time, sample)), said
    filled, means = ticks.filled(breath.ticks, time, sample, policy)
    events: list[BreathEvent] = []
    for number, mean in enumerate(means, start=breath.ticks.tick):
        breath = _tick(breath, mean, breath.ticks.time(number, policy), events, policy)
    return breath._replace(ticks=filled), tuple(events)


def _anew(breath: Breath, begun: Ticks) -> Breath:
    return breath._replace(ticks=begun, line=None, axis=axis.UNKNOWN, rhythm=rhythm.broken(breath.rhythm))


def _tick(breath: Breath, mean: Vector, time: float, events: list[BreathEvent], policy: BreathPolicy) -> Breath:
    if breath.line is None:
        return breath._replace(line=line.begun(mean), turning=turning.anew(breath.turning, mean, time), quiet=False)
    drawn = line.drawn(breath.line, mean, policy)
    if vectors.distance(drawn.points[0], drawn.now) > policy.moved:
        events.append(Moved())
        return _anew(breath, breath.ticks)
    followed = axis.followed(breath.axis, drawn, policy)
    if not drawn.sure:
        return breath._replace(line=drawn, axis=followed)
    watched, turn = turning.watched(breath.turning, followed, drawn.now, drawn.noise, time, policy)
    moved = followed.along(drawn.now) - followed.along(drawn.points[-2])
    usual = middle(watched.swings) if watched.swings else 0.0
    heard = rhythm.guided(breath.rhythm, _WANTED[breath.guide], moved, usual)
    breath = breath._replace(line=drawn, axis=followed, turning=watched, rhythm=heard)
    if turn is not None:
        return _turned(breath, turn, events, policy)
    if time - watched.since > policy.quiet and not breath.quiet:
        events.append(NotFelt())
        return breath._replace(quiet=True)
    return breath


def _turned(breath: Breath, turn: Turn, events: list[BreathEvent], policy: BreathPolicy) -> Breath:
    before = breath.rhythm
    kept = rhythm.kept(before, turn, policy)
    events.append(Turned(at=turn.at, phase=kept.phase(-turn.going)))
    breath = breath._replace(rhythm=kept, quiet=False)
    if not rhythm.counts(before, turn):
        return breath
    events.append(Breathed(at=turn.at, number=kept.number, rate=rhythm.rate(kept.times), depth=rhythm.depth(kept)))
    if before.turn is None:
        return breath
    told, cue = cueing.cued(breath.cueing, kept, before.turn, policy)
    if cue is not None:
        events.append(Said(cue=cue))
    return breath._replace(cueing=told)
