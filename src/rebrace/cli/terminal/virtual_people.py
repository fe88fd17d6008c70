"""Runs virtual people on the cores of this machine, and measures how fast it went."""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from rebrace.content.loader import built_in
from rebrace.simulation.report import Report, report_of
from rebrace.simulation.running import lives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rebrace.simulation.tally import Tally

_SHARE = 10
"""People who are run at a time, so that progress can be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """How fast a run went."""

    seconds: float
    processes: int
    people_per_second: float
    plans_per_second: float
    facts_per_second: float

    def line(self) -> str:
        """The speed in a line."""
        return (
            f"{self.seconds:.1f} s on {self.processes} processes: {self.people_per_second:.1f} people, "
            f"{self.plans_per_second:.0f} plans and {self.facts_per_second:.0f} facts a second"
        )


def live(people: int, weeks: int, seed: int, *, processes: int | None, quiet: bool) -> tuple[Report, Speed]:
    """A run of people, shared out among processes; the report does not depend on how."""
    cores = min(processes or os.cpu_count() or 1, people)
    begun = time.perf_counter()
    tallies: list[Tally] = []
    with click.progressbar(length=people, label="people", file=sys.stderr, hidden=quiet) as bar:
        for some in _shares(people, weeks, seed, cores):
            tallies += some
            bar.update(len(some))
    report = report_of(people, weeks, seed, tallies)
    return report, _speed(report, time.perf_counter() - begun, cores)


def _shares(people: int, weeks: int, seed: int, cores: int) -> Iterator[list[Tally]]:
    shares = [range(first, min(first + _SHARE, people)) for first in range(0, people, _SHARE)]
    if cores == 1:
        yield from (some_lives(share, weeks, seed) for share in shares)
        return
    with ProcessPoolExecutor(cores) as pool:
        running = [pool.submit(some_lives, share, weeks, seed) for share in shares]
        yield from (each.result() for each in running)


def some_lives(numbers: range, weeks: int, seed: int) -> list[Tally]:
    """Some people of a run, in a process of their own."""
    return lives(numbers, weeks, seed, built_in().catalogue)


def _speed(report: Report, seconds: float, cores: int) -> Speed:
    return Speed(
        seconds=round(seconds, 2),
        processes=cores,
        people_per_second=round(report.people / seconds, 1),
        plans_per_second=round(report.total("plans") / seconds, 1),
        facts_per_second=round(report.total("facts") / seconds, 1),
    )
