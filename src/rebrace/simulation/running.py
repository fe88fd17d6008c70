"""A run: so many people, so many weeks, one seed."""

from collections.abc import Iterable

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.simulation.chance import Chance
from rebrace.simulation.life import Life
from rebrace.simulation.personalities import PERSONALITIES
from rebrace.simulation.report import Report, report_of
from rebrace.simulation.tally import Tally

_APART = 1_000_003
"""Keeps the seeds of people apart, so that a person is the same in every run with the same seed."""


def run(people: int, weeks: int, seed: int, catalogue: Catalogue) -> Report:
    """Let people live; the same seed gives the same report."""
    return report_of(people, weeks, seed, lives(range(people), weeks, seed, catalogue))


def lives(numbers: Iterable[int], weeks: int, seed: int, catalogue: Catalogue) -> list[Tally]:
    """The weeks of some of the people of a run, by their numbers; a run may be shared out among processes."""
    return [
        Life(number, PERSONALITIES[number % len(PERSONALITIES)], Chance(seed * _APART + number), catalogue).live(weeks)
        for number in numbers
    ]
