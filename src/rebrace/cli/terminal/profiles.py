"""A case with everything that a plan depends on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from rebrace.cli.terminal import cases
from rebrace.cli.terminal.cases import unknown
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.clearance import ClearanceProof
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.vocabulary.surroundings import Equipment, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Having:
    """Where she is, what is at hand, what she likes."""

    places: tuple[Place, ...] = tuple(Place)
    equipment: tuple[Equipment, ...] | None = None
    """None: what most homes have."""
    baby_in_arms: bool = False
    night: bool = False
    liked: tuple[str, ...] = ()
    banned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(cases.Case):
    """A person, her answers, and where she stands."""

    having: Having = field(default_factory=Having)
    clearance: Mapping[str, date] = field(default_factory=dict)
    """Items that hold, and the day on which she said so."""
    comfort_tests: Mapping[str, bool] = field(default_factory=dict)
    rungs: Mapping[str, str] = field(default_factory=dict)
    """The rung she has reached, by exercise."""
    loads: Mapping[str, int] = field(default_factory=dict)
    """How much of each habit today held."""
    training_since: date | None = None


def problems(profile: Profile, place: str, today: date, catalogue: Catalogue) -> Iterator[Problem]:
    """What is wrong with what the file says, beyond its form."""
    yield from cases.problems(profile, place, today, catalogue)
    for name in ("liked", "banned"):
        for exercise in getattr(profile.having, name):
            yield from unknown(exercise, f"having.{name}", "exercise", place, catalogue.exercises)
    yield from _clearance(profile, place, today, catalogue)
    for exercise, rung in profile.rungs.items():
        yield from unknown(exercise, f"rungs.{exercise}", "exercise", place, catalogue.exercises)
        if exercise in catalogue.exercises:
            ladder = {each.id: each for each in catalogue.exercises[exercise].rungs}
            yield from unknown(rung, f"rungs.{exercise}", "rung of it", place, ladder)
    for habit, amount in profile.loads.items():
        yield from unknown(habit, f"loads.{habit}", "habit", place, catalogue.habits)
        if amount < 0:
            yield Problem(place=place, key=f"loads.{habit}", sentence=f"is {amount}.", mend="Write 0 or more.")
    yield from _past(profile.training_since, "training_since", place, today)


def _clearance(profile: Profile, place: str, today: date, catalogue: Catalogue) -> Iterator[Problem]:
    stated = {item.id: item for item in catalogue.clearance.values() if item.proof is ClearanceProof.STATEMENT}
    tests = {
        test: test
        for exercise in catalogue.exercises.values()
        for rung in exercise.rungs
        for test in (rung.gate.comfort_test, *(gate.comfort_test for gate in rung.early))
        if test is not None
    }
    for item, day in profile.clearance.items():
        yield from unknown(item, f"clearance.{item}", "clearance item that is stated", place, stated)
        yield from _past(day, f"clearance.{item}", place, today)
    for test in profile.comfort_tests:
        yield from unknown(test, f"comfort_tests.{test}", "comfort test", place, tests)


def _past(day: date | None, key: str, place: str, today: date) -> Iterator[Problem]:
    if day is not None and day > today:
        yield Problem(place=place, key=key, sentence=f"is {day}, which is still to come.", mend="Write a past day.")
