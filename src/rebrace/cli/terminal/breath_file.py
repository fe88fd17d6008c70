"""Reading a recording of a phone's accelerometer: separated by commas, semicolons or tabs, as apps write it."""

import csv
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final, TextIO

from rebrace.engine.body.vectors import Vector
from rebrace.engine.breath.order import middle
from rebrace.engine.breath.units import Unit, unit_of
from rebrace.engine.vocabulary.problems import Problem

COLUMNS: Final = (0, 1, 2, 3)
"""Time and the three axes, where the first line does not name them; more are left alone."""
SAMPLES_MOST: Final = 2_000_000
"""Over two hours at 250 a second."""
BAD_MOST: Final = 0.01
"""The share of lines that may be broken, as the last one often is."""
SLOWEST: Final = 0.25
"""Seconds between two samples; slower ones do not show breath."""
UNITS_OF_TIME: Final = ((2.0, 1.0), (2e3, 1e3), (2e6, 1e6), (math.inf, 1e9))
"""Up to which step between samples time is in seconds, milli-, micro- or nanoseconds; and how many make a second."""
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
        mark = next((each for each in "\t;" if first.count(each) >= len(COLUMNS) - 1), ",")
        rows = list(_limited(csv.reader(chain((first,), file), delimiter=mark)))
    except (UnicodeDecodeError, csv.Error, ValueError):
        return _problem(place, "is no text of comma separated numbers.", "Export the recording as CSV.")
    if len(rows) > SAMPLES_MOST:
        return _problem(place, f"has more than {SAMPLES_MOST} lines.", "Cut it into shorter recordings.")
    columns = _columns(rows[0]) if rows else COLUMNS
    headed = bool(rows) and _numbers(rows[0], columns, mark) is None
    found = [_numbers(row, columns, mark) for row in (rows[1:] if headed else rows)]
    good = [each for each in found if each is not None]
    broken = len(found) - len(good)
    if not good or broken > max(1, BAD_MOST * len(found)):
        return _unreadable(place, found, headed=headed)
    return _recording(place, [each[0] for each in good], [each[1] for each in good], broken)


def _recording(place: str, times: Sequence[float], samples: Sequence[Vector], broken: int) -> Recording | Problem:
    steps = [later - earlier for earlier, later in pairwise(times) if later > earlier]
    if len(steps) < len(times) / 10 or not steps:
        return _problem(place, "has times that do not go forward.", "The first column is the time in seconds.")
    if back := _first_back(times):
        return _problem(place, f"has times that go back, first at sample {back}.", "Cut the recording in two there.")
    step = middle(steps)
    scale = next(scale for most, scale in UNITS_OF_TIME if step <= most)
    if step / scale > SLOWEST:
        mend = "Record at least four samples a second. Time is in seconds, or in milli-, micro- or nanoseconds."
        return _problem(place, f"has only one sample in {step / scale:.1f} s.", mend)
    unit = unit_of(samples[:: max(1, len(samples) // LOOKED_AT)])
    if unit is None:
        mend = "Columns are time, x, y, z: acceleration with gravity, in m/s² or g, for slow breath shows in the tilt."
        return _problem(place, "holds no gravity: the three axes are not as long as it is.", mend)
    begins = times[0]  # so that a clock that began in 1970 leaves room for what comes after the point
    seconds = tuple((each - begins) / scale for each in times)
    return Recording(times=seconds, samples=tuple(samples), unit=unit, skipped=broken)


def _limited(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    for number, row in enumerate(rows):
        if row and number <= SAMPLES_MOST:
            yield row


def _columns(names: Sequence[str]) -> Sequence[int]:
    """Where time and the axes stand, if the first line names all three axes."""
    words = [re.split(r"[^a-z]+", re.sub(r"([a-z])([XYZ])\b", r"\1 \2", name).lower()) for name in names]
    axes = [next((at for at, each in enumerate(words) if {axis, f"a{axis}"} & {*each}), None) for axis in "xyz"]
    x, y, z = axes
    if x is None or y is None or z is None:
        return COLUMNS
    seconds = (at for at, each in enumerate(words) if "seconds" in each)
    clocks = (at for at, each in enumerate(words) if {"time", "timestamp", "t"} & {*each})
    return next(chain(seconds, clocks), 0), x, y, z


def _first_back(times: Sequence[float]) -> int | None:
    """The first sample that is older than one before it, where more are than a sensor's own disorder makes."""
    latest, back = -math.inf, []
    for number, time in enumerate(times, start=1):
        if time < latest:
            back.append(number)
        latest = max(latest, time)
    return back[0] if len(back) > max(1, BAD_MOST * len(times)) else None


def _numbers(row: Sequence[str], columns: Sequence[int], mark: str) -> tuple[float, Vector] | None:
    """Time and sample of a line; NaN and infinite numbers are none."""
    if len(row) <= max(columns):
        return None
    told = [row[at] if mark == "," else row[at].replace(",", ".") for at in columns]
    try:
        time, x, y, z = (float(each) for each in told)
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
