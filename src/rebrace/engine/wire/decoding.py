"""Strict decoding of plain data into the engine's values, from their type hints.

Every problem of the input is told at once, each with its place, its key, a sentence and a mend. Unknown keys, missing
keys and wrong types are problems; nothing is converted silently.
"""

import types
from collections.abc import Hashable, Mapping
from dataclasses import is_dataclass
from enum import StrEnum
from functools import cache
from typing import Final, NewType, TypeVar, Union, cast, get_args, get_origin

from rebrace.engine.catalogue.conditions import Condition
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire import lists_and_tables, records, scalars
from rebrace.engine.wire.conditions import read_condition
from rebrace.engine.wire.dialect import PLAIN, Dialect
from rebrace.engine.wire.scalars import Reader
from rebrace.engine.wire.trouble import BAD, Trouble

T = TypeVar("T")

_CONDITIONS: Final = frozenset(get_args(Condition))
_NOTHING: Final = type(None)


def decode(
    kind: type[T], raw: object, *, place: str, key: str = "", dialect: Dialect = PLAIN
) -> T | tuple[Problem, ...]:
    """Read a value of one kind (not itself a tuple) out of plain data, or say everything that is wrong with it."""
    trouble = Trouble(place=place)
    value = reader(kind, dialect)(raw, key, trouble)
    if trouble.problems or value is BAD:
        return tuple(trouble.problems)
    return cast("T", value)


def reader(kind: object, dialect: Dialect) -> Reader:
    """The reader of one kind, made once; a kind that plain data cannot say is a programmer's error."""
    return _made(kind, dialect)


@cache
def _made(kind: Hashable, dialect: Dialect) -> Reader:
    if kind in scalars.SCALARS:
        return scalars.SCALARS[kind]
    if isinstance(kind, NewType):
        bounds = scalars.RANGES.get(kind)
        return scalars.ranged(*bounds) if bounds else reader(kind.__supertype__, dialect)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return scalars.choice(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return records.record(kind, dialect, reader)
    return _compound(kind, dialect)


def _compound(kind: object, dialect: Dialect) -> Reader:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple and arguments[1:] == (...,):
        return lists_and_tables.row(reader(arguments[0], dialect))
    if origin is tuple:
        return lists_and_tables.fixed(tuple(reader(each, dialect) for each in arguments))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return lists_and_tables.table(reader(arguments[0], dialect), reader(arguments[1], dialect), dialect.aside)
    if origin in (Union, types.UnionType):
        return _union(frozenset(arguments), dialect)
    raise TypeError(f"plain data cannot say {kind!r}")


def _union(arguments: frozenset[object], dialect: Dialect) -> Reader:
    kinds = arguments - {_NOTHING}
    if kinds == _CONDITIONS:
        read: Reader = dialect.stripping(read_condition)
    elif len(kinds) == 1:
        read = reader(next(iter(kinds)), dialect)
    else:
        read = records.one_of(tuple(sorted((cast("type", each) for each in kinds), key=str)), dialect, reader)
    return lists_and_tables.optional(read) if _NOTHING in arguments else read
