"""Making facts in tests: a body and a moment are enough."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts import records
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.state import State

ZONE = timezone(timedelta(hours=10))
START = datetime(2025, 3, 3, 9, 0, tzinfo=ZONE)
"""A Monday morning, ten hours ahead of Greenwich."""
TODAY = START.date()


def fact(body: FactBody, *, day: int = 0, minute: int = 0, name: str = "") -> Fact:
    """A fact so many days and minutes after the start; facts alike but for their name differ in their id."""
    at = START + timedelta(days=day, minutes=minute)
    return Fact(id=str(uuid5(NAMESPACE_OID, f"{name}|{at.isoformat()}|{body!r}")), at=at, body=body)


def day(number: int) -> date:
    """The day so many days after the start."""
    return TODAY + timedelta(days=number)


def in_turn(*bodies: FactBody, day: int = 0) -> tuple[Fact, ...]:
    """Facts of one day, a minute apart."""
    return tuple(fact(body, day=day, minute=minute) for minute, body in enumerate(bodies))


def recorded(facts: Iterable[Fact], catalogue: Catalogue) -> State:
    """Her records alone, from facts in whatever order they are given; triage and progression stay out."""
    state = State()
    for each in sorted(facts, key=lambda each: each.order):
        state = records.apply(state, each, catalogue)
    return state


def totals(mappings: Iterable[Mapping[Any, int]]) -> int:
    """The sum of all numbers in all mappings."""
    return sum(sum(each.values()) for each in mappings)
