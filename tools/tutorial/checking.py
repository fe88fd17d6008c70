"""Comparing what was seen with what a life expects: every difference in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebrace.content.loader import built_in
from tools.walk import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.tutorial.life import Day, Expected, Life
    from tools.tutorial.living import Seen
    from tools.walk.reading import Row


def complaints(life: Life, seen: tuple[Seen, ...]) -> tuple[str, ...]:
    """What was not as expected; empty when all was."""
    return tuple(
        f"{life.title}, day {day.day}: {complaint}"
        for day, found in zip(life.days, seen, strict=True)
        for complaint in _of_day(day, found)
    )


def _of_day(day: Day, found: Seen) -> Iterator[str]:
    expect = day.expect
    if expect.disposition is not None and found.disposition is not expect.disposition:
        yield f"the decision is {found.disposition}, not {expect.disposition}"
    if expect.calm is not None and _is_calm(found.plan) is not expect.calm:
        yield f"the plan is {'not ' if expect.calm else ''}the calm set: {_places(found.plan)}"
    yield from _plan(expect, found)
    yield from _reasons(expect, found)
    yield from _rungs(expect, found)


def _plan(expect: Expected, found: Seen) -> Iterator[str]:
    places = {place for row in found.plan for place in (row.place, row.exercise)}
    yield from (f"{each} is not in the plan: {_places(found.plan)}" for each in expect.plan_has if each not in places)
    yield from (f"{each} is in the plan" for each in expect.plan_lacks if each in places)


def _reasons(expect: Expected, found: Seen) -> Iterator[str]:
    said = reading.codes(found.reasons, "plan")
    yield from (f"{code} is not among the reasons: {sorted(said)}" for code in expect.reasons if code not in said)
    for exercise, code in expect.changes.items():
        sentence = found.changes.get(exercise, "")
        if code not in reading.codes([sentence], "progression"):
            yield f"{exercise} says {sentence!r}, which is not {code}"


def _rungs(expect: Expected, found: Seen) -> Iterator[str]:
    for line in expect.closed:
        place, _, code = line.partition(" ")
        why = _why_closed(found, place)
        if not why:
            yield f"{place} is open"
        elif code and code not in reading.codes(why, "gates"):
            yield f"{place} is closed, but not for {code}: {' '.join(why)}"
    for place in expect.open:
        why = _why_closed(found, place)
        if why is None or why:
            yield f"{place} is not open: {' '.join(why or ('nobody looked',))}"


def _why_closed(found: Seen, place: str) -> tuple[str, ...] | None:
    """The sentences of a closed rung, none of an open one; None where its page was not looked at."""
    exercise, _, number = place.partition("/")
    rungs = {str(rung.number): rung.closed for rung in found.ladders.get(exercise, ())}
    return rungs.get(number)


def _is_calm(plan: tuple[Row, ...]) -> bool:
    exercises = built_in().catalogue.exercises
    return bool(plan) and all(exercises[row.exercise].rungs[row.rung - 1].calm for row in plan)


def _places(plan: tuple[Row, ...]) -> str:
    return ", ".join(row.place for row in plan) or "nothing"
