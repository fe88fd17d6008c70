"""Values of the engine as plain JSON types, in the shape that decoding reads."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, cast, get_args

from rebrace.engine.catalogue.conditions import Condition
from rebrace.engine.wire.conditions import write_condition

_CONDITIONS = get_args(Condition)


def encode(value: object) -> object:
    """Plain JSON types for a value: dataclasses and mappings become tables, tuples become lists, dates become text.

    A field that is None is left out where decoding fills it in again.
    """
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return _compound(value)


def _compound(value: object) -> object:
    if isinstance(value, _CONDITIONS):
        return write_condition(value)
    if is_dataclass(value) and not isinstance(value, type):
        return _table(value)
    if isinstance(value, Mapping):
        return {str(encode(name)): encode(each) for name, each in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [encode(each) for each in value]
    raise TypeError(f"JSON cannot say {value!r}")


def _table(value: object) -> dict[str, object]:
    kind: object = type(value)
    pairs = ((name, getattr(value, name), may_lack) for name, may_lack in _columns(kind))
    return {name: encode(each) for name, each, may_lack in pairs if not (each is None and may_lack)}


@cache
def _columns(kind: object) -> tuple[tuple[str, bool], ...]:
    """The fields of a dataclass, and whether each is None unless it is said."""
    return tuple((field.name, field.default is None) for field in fields(cast("Any", kind)))
