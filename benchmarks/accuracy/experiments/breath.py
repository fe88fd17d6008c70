"""Breath from a phone on the chest, counted as it comes, beside methods that see the whole recording first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from benchmarks.accuracy import labels
from benchmarks.accuracy.experiment import Data, Experiment, Outcome
from benchmarks.recording import at_least, at_most
from rebrace.cli.terminal.breath_file import Recording, read
from rebrace.content.loader import built_in
from rebrace.engine.breath.events import Breathed
from rebrace.engine.breath.fold import START, step
from rebrace.engine.breath.rhythm import rate
from rebrace.engine.breath.units import in_metres
from rebrace.engine.catalogue.policies.breath import BreathPolicy
from rebrace.engine.vocabulary.problems import Problem

SOURCE = "breath-phone-paced"
HERTZ = 25
AIM = 0.2
"""Breaths a minute."""
FASTER = (
    "The pace is taken for the truth, for nobody wore a breathing belt. Where our rate is off by more than the aim, the"
    " spectrum of the whole recording says the same as ours to {apart:.2f} breaths a minute: the pace was not kept"
    " exactly."
)
OFF = "The rate is off by more than the aim, and by up to {apart:.2f} breaths a minute from the spectrum too."
Samples = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One recording."""

    name: str
    true: int
    paced: float
    count: int
    rate: float
    shown: float
    """The rate that is shown with the last breath, from the last few breaths."""
    late: float
    peaks: int
    fixed: int
    spectrum: float


def run(data: Data) -> Outcome:
    """Judge every recording."""
    found = labels.recordings(data, SOURCE, "sessions.csv", judged)
    errors = [abs(each.rate - each.paced) for each in found]
    spectral = [abs(each.spectrum - each.paced) for each in found]
    apart = [abs(each.rate - each.spectrum) for each in found]
    far = [each for each, error in zip(apart, errors, strict=True) if error > AIM]
    ours = _within_one([each.count for each in found], found)
    return Outcome(
        n=len(found),
        metrics={
            "count within one, percent": ours,
            "mean error of the rate, breaths a minute": round(fmean(errors), 2),
            "worst error of the rate, breaths a minute": round(max(errors), 2),
            "mean error of the rate shown with the last breath": round(
                fmean(abs(each.shown - each.paced) for each in found), 2
            ),
            "mean difference from the spectrum of the whole recording": round(fmean(apart), 2),
            "worst difference from the spectrum of the whole recording": round(max(apart), 2),
            "told after, seconds, at most": round(max(each.late for each in found), 2),
            "methods": {
                "ours, live": {"within one, %": ours, "mean error of rate": round(fmean(errors), 2)},
                "first principal axis, spectrum": {
                    "within one, %": "-",
                    "mean error of rate": round(fmean(spectral), 2),
                },
                "first principal axis, peaks": {"within one, %": _within_one([each.peaks for each in found], found)},
                "fixed z axis, 0.1 to 0.5 Hz, peaks": {
                    "within one, %": _within_one([each.fixed for each in found], found)
                },
            },
            "recordings": {
                each.name: {
                    "counted": each.count,
                    "of": each.true,
                    "rate": round(each.rate, 2),
                    "paced": each.paced,
                    "spectrum": round(each.spectrum, 2),
                }
                for each in found
            },
        },
        bars=(
            at_least("count within one, percent", 100, ours),
            at_most("mean error of the rate, breaths a minute", AIM, round(fmean(errors), 2)),
            at_most("worst error of the rate, breaths a minute", AIM, round(max(errors), 2)),
        ),
        reasons=((FASTER if max(far) <= AIM else OFF).format(apart=max(far)),) if far else (),
    )


def judged(row: dict[str, str]) -> Judged:
    """One recording by every method."""
    recording = loaded(Path(row["path"]))
    raw = np.column_stack([recording.times, np.asarray(recording.samples)])
    breaths, late = live(recording)
    even = resampled(raw)
    axis = principal(band(even, 0.03, 0.8))
    return Judged(
        name=Path(row["path"]).stem,
        true=int(row["true_breaths"]),
        paced=float(row["paced_rate_bpm"]),
        count=len(breaths),
        rate=rate([each.at for each in breaths]) or 0.0,
        shown=(breaths[-1].rate or 0.0) if breaths else 0.0,
        late=late,
        peaks=peaks(axis),
        fixed=peaks(band(even[:, 2:], 0.1, 0.5)[:, 0]),
        spectrum=spectrum(axis),
    )


def loaded(path: Path) -> Recording:
    """A recording as `rebrace breath` reads it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = read(file, path.name)
    if isinstance(found, Problem):
        raise ValueError(found.sentence)  # noqa: TRY004 - it is the recording that is wrong
    return found


def live(recording: Recording) -> tuple[list[Breathed], float]:
    """The breaths as the engine counted them, and how long after their time they were told."""
    policy, breath = built_in().catalogue.policy(BreathPolicy), START
    breaths: list[Breathed] = []
    late = 0.0
    for time, sample in zip(recording.times, recording.samples, strict=True):
        breath, events = step(breath, time, in_metres(sample, recording.unit), policy)
        told = [each for each in events if isinstance(each, Breathed)]
        breaths += told
        late = max([late, *(time - each.at for each in told)])
    return breaths, late


def resampled(raw: Samples) -> Samples:
    """Even samples of the three axes."""
    times, first = np.unique(raw[:, 0], return_index=True)
    even = np.arange(times[0], times[-1], 1 / HERTZ)
    return np.stack([np.interp(even, times, raw[first, axis]) for axis in (1, 2, 3)], axis=1)


def band(samples: Samples, low: float, high: float) -> Samples:
    """The part of the samples between two frequencies, forward and backward."""
    filtered: Samples = signal.sosfiltfilt(
        signal.butter(2, (low, high), "bandpass", fs=HERTZ, output="sos"), samples, axis=0
    )
    return filtered


def principal(samples: Samples) -> Samples:
    """The samples along their strongest direction."""
    centred = samples - samples.mean(axis=0)
    along: Samples = centred @ np.linalg.svd(centred, full_matrices=False)[2][0]
    return along


def peaks(line: Samples) -> int:
    """Peaks of 0.6 standard deviations, at least a second apart."""
    found, _ = signal.find_peaks(line, prominence=0.6 * line.std(), distance=HERTZ)
    return len(found)


def spectrum(line: Samples) -> float:
    """The strongest frequency, a minute."""
    size = 2**18
    power = np.abs(np.fft.rfft(line * np.hanning(len(line)), size))
    return float(np.fft.rfftfreq(size, 1 / HERTZ)[power.argmax()]) * 60


def _within_one(counts: list[int], found: list[Judged]) -> float:
    near = [abs(count - each.true) <= 1 for count, each in zip(counts, found, strict=True)]
    return round(100 * fmean(near), 1)


EXPERIMENT = Experiment(
    name="breath",
    title="Breath, live",
    question="Is every breath counted as it happens, and is the rate right?",
    method=(
        "Samples of a phone on the chest go through the engine one by one. A breath counts at the moment it turns; the"
        " rate is the middle of the periods between breaths. The other methods see the whole recording first."
    ),
    limits=(
        "One person, breathing to a pace, lying still. The pace stands for the truth. It tells nothing of which"
        " way is in, of depth, or of other bodies."
    ),
    run=run,
    sources=(SOURCE,),
)
