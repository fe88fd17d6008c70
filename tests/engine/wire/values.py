"""Strategies that make any value of the engine from its type hints, within what each quantity can be."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from functools import cache
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from rebrace.engine.catalogue.conditions import AtLeast, Condition, Either, Every, Is, Not, Yes
from rebrace.engine.wire.scalars import EARLIEST_YEAR, LATEST_YEAR, RANGES

OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
NUMBERS = st.integers(-(2**53) + 1, 2**53 - 1)
SINGLE: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: NUMBERS,
    bool: st.booleans(),
    date: st.dates(date(EARLIEST_YEAR, 1, 1), date(LATEST_YEAR, 12, 31)),
    datetime: st.datetimes(datetime(EARLIEST_YEAR, 1, 2), datetime(LATEST_YEAR, 12, 30), timezones=OFFSETS),  # noqa: DTZ001 - the offset is drawn beside
    type(None): st.none(),
}


def conditions() -> st.SearchStrategy[Condition]:
    """Any condition of the closed language."""
    simple = st.one_of(
        st.builds(Yes, item=TEXTS),
        st.builds(Is, item=TEXTS, choice=TEXTS),
        st.builds(AtLeast, item=TEXTS, number=NUMBERS),
    )
    return st.recursive(simple, _wider, max_leaves=6)


def _wider(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Every, conditions=several),
        st.builds(Either, conditions=several),
        st.builds(Not, condition=inner),
    )


@cache
def values_of(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - kinds are type hints
    """Any value of a kind."""
    if kind in SINGLE:
        return SINGLE[kind]
    if isinstance(kind, NewType):
        least, most = RANGES.get(kind, (None, None))
        return (
            st.integers(least, 2**53 - 1 if most is None else most) if kind in RANGES else values_of(kind.__supertype__)
        )
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{field.name: values_of(hints[field.name]) for field in fields(kind)})
    return _compound(get_origin(kind), get_args(kind))


def _within(least: int, most: int | None) -> st.SearchStrategy[int]:
    return st.integers(least, 2**53 - 1 if most is None else most)


def _compound(origin: object, arguments: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin is tuple and arguments[1:] == (...,):
        return st.lists(values_of(arguments[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(values_of, arguments))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return st.dictionaries(values_of(arguments[0]), values_of(arguments[1]), max_size=3)
    assert origin in (Union, types.UnionType)
    return conditions() if set(get_args(Condition)) <= set(arguments) else st.one_of(*map(values_of, arguments))
