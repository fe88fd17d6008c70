"""Names in a written life that nothing answers to: a slip in one would make an expectation hold whatever happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebrace.content.loader import built_in
from rebrace.engine.flows.done import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tools.tutorial.life import Day, Life

PICTURES = frozenset({"today", "decision", "session", "done", "summary", "back", "move"})


def unknown_names(life: Life) -> tuple[str, ...]:
    """Every name that is not known, with the day it stands in."""
    return tuple(f"{life.title}, day {day.day}: {name} is unknown" for day in life.days for name in _unknown(day))


def _unknown(day: Day) -> Iterator[str]:
    catalogue, expect = built_in().catalogue, day.expect
    yield from _missing(day.answers or (), catalogue.items)
    yield from _missing(day.loads, catalogue.habits)
    yield from _missing(day.looks_at, catalogue.exercises)
    yield from _missing(day.pictures, PICTURES)
    yield from _missing(day.session.signs if day.session else (), SIGNS)
    yield from _missing((f"reasons.plan.{code}" for code in expect.reasons), built_in().words.texts)
    yield from _missing((f"reasons.progression.{code}" for code in expect.changes.values()), built_in().words.texts)
    yield from _missing(expect.changes, day.looks_at)
    lines = [line.partition(" ") for line in (*expect.closed, *expect.open)]
    yield from _missing((f"reasons.gates.{code}" for _, _, code in lines if code), built_in().words.texts)
    for place in (*expect.plan_has, *expect.plan_lacks, *(place for place, _, _ in lines)):
        yield from () if _is_place(place) else (place,)


def _missing(names: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    there = set(known)
    return (name for name in names if name not in there)


def _is_place(place: str) -> bool:
    """A move, or a rung of one."""
    name, slash, number = place.partition("/")
    exercise = built_in().catalogue.exercises.get(name)
    if exercise is None or not slash:
        return exercise is not None
    return number in {str(each) for each, _ in enumerate(exercise.rungs, 1)}
