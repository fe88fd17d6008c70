"""One loop of a movement in time: which pose, which breath, how far from the start."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from rebrace.engine.body.blending import blended
from rebrace.engine.body.carrying import carried
from rebrace.engine.body.faults import Fault, faulty
from rebrace.engine.body.mirroring import mirrored, mirrored_contact
from rebrace.engine.body.posed import Posed, held
from rebrace.engine.catalogue.exercise import Tempo
from rebrace.engine.catalogue.movement import BreathGoes, Contact, Passage, Phase, RungMovement, Sides

_ORDER = {Phase.OUT: 0, Phase.HOLD: 1, Phase.BACK: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """One step of the loop, in seconds."""

    at: float
    seconds: float
    begins: Posed
    ends: Posed
    away_before: bool
    away_after: bool
    phase: Phase
    breath: BreathGoes
    breaths: int
    breath_before: float
    lifts: tuple[Contact, ...]
    arc: float
    """Centimetres."""
    repetition: int
    """0 for the first repetition of the loop."""

    def share(self, seconds: float) -> float:
        """How much of the beat is over at a time of the loop, eased in and out."""
        return (1 - math.cos(math.pi * self.done(seconds))) / 2

    def done(self, seconds: float) -> float:
        """How much of the beat is over at a time of the loop, evenly."""
        return min(max((seconds - self.at) / self.seconds, 0.0), 1.0)

    def breath_at(self, seconds: float) -> float:
        """The level of the breath from 0 (out) to 1 (in)."""
        before = self.breath_before
        if self.breath is BreathGoes.ON:
            return 0.5 + (before - 0.5) * math.cos(2 * math.pi * self.breaths * self.done(seconds))
        return before + (_level_after(self.breath, before) - before) * self.share(seconds)

    def away(self, seconds: float) -> float:
        """How far from the start she is, from 0 to 1."""
        return self.away_before + (self.away_after - self.away_before) * self.share(seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What she does at one time of the loop."""

    pose: Posed
    breath: float
    away: float
    lifts: tuple[Contact, ...]
    repetition: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """A loop that ends as it begins."""

    beats: tuple[Beat, ...]
    seconds: float
    repetitions: int

    @property
    def farthest(self) -> float:
        """The time at which the way out of the first repetition ends."""
        return max(beat.at + beat.seconds for beat in self.beats if beat.phase is Phase.OUT and beat.repetition == 0)

    def at(self, seconds: float) -> Moment:
        """The moment at a time from the beginning of the loop; times beyond its end begin again."""
        time = seconds % self.seconds
        beat = next((each for each in reversed(self.beats) if each.at <= time), self.beats[0])
        pose = blended(beat.begins, beat.ends, beat.share(time))
        return Moment(
            pose=carried(pose, beat.lifts, beat.arc * math.sin(math.pi * beat.share(time))),
            breath=beat.breath_at(time),
            away=beat.away(time),
            lifts=beat.lifts,
            repetition=beat.repetition,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How somebody does a movement."""

    pace: float = 1
    """Factor on every duration."""
    reach: float = 1
    """How far of the way from the start she goes."""
    faults: Mapping[str, float] | None = None
    """How much of each fault she shows; 1 as told."""


def cycle(movement: RungMovement, tempo: Tempo, pause: float, manner: Manner) -> Cycle:
    """The loop of a rung; `pause` are seconds of rest at the start of each repetition."""
    faults = [Fault(form=movement.faults[name], amount=amount) for name, amount in (manner.faults or {}).items()]
    lines = list(_lines(movement, tempo, pause))
    beats: list[Beat] = []
    level, time = _last_level(lines), 0.0
    for line in lines:
        begins, ends = (_in_manner(movement, line, which, manner, faults) for which in (0, 1))
        beats.append(
            Beat(
                at=time,
                seconds=line.seconds * manner.pace,
                begins=begins,
                ends=ends,
                away_before=line.passage.away_before,
                away_after=line.passage.away_after,
                phase=line.passage.step.phase,
                breath=line.breath,
                breaths=line.passage.step.breaths,
                breath_before=level,
                lifts=line.lifts,
                arc=0.0 if line.resting else line.passage.step.arc,
                repetition=line.repetition,
            )
        )
        level, time = _level_after(line.breath, level), time + beats[-1].seconds
    return Cycle(beats=tuple(beats), seconds=time, repetitions=1 + beats[-1].repetition)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    passage: Passage
    seconds: float
    breath: BreathGoes
    repetition: int
    swapped: bool
    resting: bool

    @property
    def lifts(self) -> tuple[Contact, ...]:
        if self.resting:
            return ()
        lifts = self.passage.step.lifts
        return tuple([mirrored_contact(each) for each in lifts]) if self.swapped else lifts


def _lines(movement: RungMovement, tempo: Tempo, pause: float) -> Iterator[_Line]:
    rounds = 2 if movement.sides is Sides.ALTERNATE else 1
    told = list(_repetitions(movement.passages))
    for turn in range(rounds):
        for number, passages in enumerate(told, turn * len(told)):
            if pause > 0:
                yield _line(passages[0], pause, number, swapped=turn > 0, resting=True)
            for passage, seconds in _timed(passages, tempo):
                yield _line(passage, seconds, number, swapped=turn > 0, resting=False)


def _line(passage: Passage, seconds: float, repetition: int, *, swapped: bool, resting: bool) -> _Line:
    still = replace(
        passage,
        ends=passage.begins,
        away_after=passage.away_before,
        step=replace(passage.step, breaths=0),
    )
    return _Line(
        passage=still if resting else passage,
        seconds=seconds,
        breath=_staying(passage.step.breath) if resting else passage.step.breath,
        repetition=repetition,
        swapped=swapped,
        resting=resting,
    )


def _staying(breath: BreathGoes) -> BreathGoes:
    """While she waits the breath stays where the step that follows takes it from."""
    return {BreathGoes.IN: BreathGoes.OUT, BreathGoes.OUT: BreathGoes.IN, BreathGoes.ON: BreathGoes.ON}[breath]


def _repetitions(passages: tuple[Passage, ...]) -> Iterator[list[Passage]]:
    """A new repetition begins wherever the phases begin again."""
    number, before, numbered = 0, Phase.OUT, []
    for passage in passages:
        number += _ORDER[passage.step.phase] < _ORDER[before]
        before = passage.step.phase
        numbered.append((number, passage))
    for _, group in groupby(numbered, key=lambda each: each[0]):
        yield [passage for _, passage in group]


def _timed(passages: list[Passage], tempo: Tempo) -> Iterator[tuple[Passage, float]]:
    seconds = {Phase.OUT: tempo.out, Phase.HOLD: tempo.hold, Phase.BACK: tempo.back}
    for passage in passages:
        phase = passage.step.phase
        whole = sum(each.step.share for each in passages if each.step.phase is phase)
        if seconds[phase] > 0:
            yield passage, seconds[phase] * passage.step.share / whole


def _last_level(lines: list[_Line]) -> float:
    level = 0.0
    for line in lines:
        level = _level_after(line.breath, level)
    return level


def _level_after(breath: BreathGoes, before: float) -> float:
    return {BreathGoes.IN: 1.0, BreathGoes.OUT: 0.0, BreathGoes.ON: before}[breath]


def _in_manner(movement: RungMovement, line: _Line, which: int, manner: Manner, faults: list[Fault]) -> Posed:
    passage = line.passage
    told = held((passage.begins, passage.ends)[which])
    away = (passage.away_before, passage.away_after)[which]
    pose = blended(held(movement.start), told, manner.reach) if away and manner.reach != 1 else told
    pose = faulty(pose, [fault for fault in faults if away or fault.form.always])
    return mirrored(pose) if line.swapped else pose
