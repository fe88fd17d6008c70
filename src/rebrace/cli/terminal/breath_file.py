"""Reading a recording of a phone's accelerometer: comma separated, as apps that record sensors write it."""

import csv
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final, TextIO

from rebrace.engine.body.vectors import Vector
from rebrace.engine.breath.order import middle
from rebrace.engine.breath.units import Unit, unit_of
from rebrace.engine.vocabulary.problems import Problem

COLUMNS: Final = 4
"""Time and the three axes; more are left alone."""
SAMPLES_MOST: Final = 2_000_000
"""Over two hours at 250 a second."""
BAD_MOST: Final = 0.01
"""The share of lines that may be broken, as the last one often is."""
SLOWEST: Final = 0.25
"""Seconds between two samples; slower ones do not show breath."""
MILLISECONDS: Final = 2.0
"""Longer steps between samples can only be milliseconds."""
LONGEST_LINE: Final = 10_000
LOOKED_AT: Final = 2000
"""Samples that the units are taken from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A recording in seconds, and in the unit it was found to be in."""

    times: tuple[float, ...]
    samples: tuple[Vector, ...]
    unit: Unit
    skipped: int
    """Lines that could not be read."""


def read(file: TextIO, place: str) -> Recording | Problem:
    """The recording in an open file, or what is wrong with it."""
    try:
        first = file.readline(LONGEST_LINE)
        rows = list(_limited(csv.reader(chain((first,), file), delimiter=max(",;\t", key=first.count))))
    except (UnicodeDecodeError, csv.Error, ValueError):
        return _problem(place, "is no text of comma separated numbers.", "Export the recording as CSV.")
    if len(rows) > SAMPLES_MOST:
        return _problem(place, f"has more than {SAMPLES_MOST} lines.", "Cut it into shorter recordings.")
    headed = bool(rows) and _numbers(rows[0]) is None
    found = [_numbers(row) for row in (rows[1:] if headed else rows)]
    good = [each for each in found if each is not None]
    broken = len(found) - len(good)
    if not good or broken > max(1, BAD_MOST * len(found)):
        return _unreadable(place, found, headed=headed)
    return _recording(place, [each[0] for each in good], [each[1] for each in good], broken)


def _recording(place: str, times: Sequence[float], samples: Sequence[Vector], broken: int) -> Recording | Problem:
    steps = [later - earlier for earlier, later in pairwise(times) if later > earlier]
    if len(steps) < len(times) / 10 or not steps:
        return _problem(place, "has times that do not go forward.", "The first column is the time in seconds.")
    step = middle(steps)
    scale = 1000.0 if step > MILLISECONDS else 1.0
    if step / scale > SLOWEST:
        mend = "Record at least four samples a second, and write the time in seconds or milliseconds."
        return _problem(place, f"has only one sample in {step / scale:.1f} s.", mend)
    unit = unit_of(samples[:: max(1, len(samples) // LOOKED_AT)])
    if unit is None:
        mend = "Columns are time, x, y, z: acceleration with gravity, in m/s² or g, for slow breath shows in the tilt."
        return _problem(place, "holds no gravity: the three axes are not as long as it is.", mend)
    return Recording(times=tuple(each / scale for each in times), samples=tuple(samples), unit=unit, skipped=broken)


def _limited(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    for number, row in enumerate(rows):
        if row and number <= SAMPLES_MOST:
            yield row


def _numbers(row: Sequence[str]) -> tuple[float, Vector] | None:
    """Time and sample of a line; NaN and infinite numbers are none."""
    if len(row) < COLUMNS:
        return None
    try:
        time, x, y, z = (float(each) for each in row[:COLUMNS])
    except ValueError:
        return None
    return (time, (x, y, z)) if all(map(math.isfinite, (time, x, y, z))) else None


def _unreadable(place: str, found: Sequence[object], *, headed: bool) -> Problem:
    if not found:
        return _problem(place, "holds no samples.", "Each line is: time in seconds, x, y, z.")
    line = found.index(None) + (2 if headed else 1)
    return _problem(place, f"line {line} is not four numbers.", "Each line is: time in seconds, x, y, z.")


def _problem(place: str, sentence: str, mend: str) -> Problem:
    return Problem(place=place, key="", sentence=sentence, mend=mend)
