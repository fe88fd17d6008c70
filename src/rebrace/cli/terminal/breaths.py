"""What was felt in a recording of breath, for a reader."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import click

from rebrace.cli.terminal.breath_file import Recording
from rebrace.content.words import Words
from rebrace.engine.breath import rhythm
from rebrace.engine.breath.events import Breathed, BreathEvent, Gap, Moved, NotFelt, Said
from rebrace.engine.breath.fold import START, step
from rebrace.engine.breath.units import Unit, in_metres
from rebrace.engine.catalogue.policies.breath import BreathPolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A whole recording; every breath was counted as it came, without looking ahead."""

    seconds: float
    samples: int
    skipped: int
    unit: Unit
    breaths: tuple[Breathed, ...]
    rate: float | None
    """Breaths a minute over the whole recording."""
    cues: tuple[str, ...]
    remarks: tuple[str, ...]
    """What hindered: `not_felt`, `moved`, `gap`."""


def heard(recording: Recording, policy: BreathPolicy, *, quiet: bool) -> Heard:
    """Feel a whole recording; `quiet` shows no progress."""
    events = tuple(_events(recording, policy, quiet=quiet))
    breaths = tuple(each for each in events if isinstance(each, Breathed))
    return Heard(
        seconds=round(recording.times[-1] - recording.times[0], 1),
        samples=len(recording.times),
        skipped=recording.skipped,
        unit=recording.unit,
        breaths=breaths,
        rate=rhythm.rate([each.at for each in breaths]),
        cues=tuple(each.cue for each in events if isinstance(each, Said)),
        remarks=tuple(_remark(each) for each in events if isinstance(each, NotFelt | Moved | Gap)),
    )


def lines(found: Heard, words: Words) -> Iterator[str]:
    """The recording in a few lines."""
    count = len(found.breaths)
    yield f"{count} {'breath' if count == 1 else 'breaths'} in {found.seconds:.0f} s"
    if found.rate is not None:
        yield f"{found.rate:.1f} breaths a minute"
    for each in dict.fromkeys(found.cues):
        yield f"{words(f'breath.cues.{each}')} ({found.cues.count(each)}×)"
    for each in dict.fromkeys(found.remarks):
        yield f"{words(f'breath.{each}')} ({found.remarks.count(each)}×)"
    if found.skipped:
        yield f"{found.skipped} lines could not be read."


def _events(recording: Recording, policy: BreathPolicy, *, quiet: bool) -> Iterator[BreathEvent]:
    breath, pairs = START, zip(recording.times, recording.samples, strict=True)
    with click.progressbar(pairs, length=len(recording.times), label="samples", file=sys.stderr, hidden=quiet) as bar:
        for time, sample in bar:
            breath, events = step(breath, time, in_metres(sample, recording.unit), policy)
            yield from events


def _remark(event: NotFelt | Moved | Gap) -> str:
    if isinstance(event, NotFelt):
        return "not_felt"
    return "moved" if isinstance(event, Moved) else "gap"
