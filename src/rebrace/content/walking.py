"""Walks a decoded value, so that a check can look at every part of it and say where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import Any, Final

from rebrace.engine.wire.trouble import within


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One field of one dataclass inside a value."""

    key: str
    name: str
    owner: Any
    value: Any


def parts(value: object, key: str = "") -> Iterator[Part]:
    """Every field of a value and of the values inside it, outermost first."""
    if isinstance(value, _LEAVES):
        return
    if isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from parts(each, f"{key}[{number}]")
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from parts(each, within(key, str(name)))
    else:
        kind: object = type(value)
        for name in _names(kind):
            inside = getattr(value, name)
            place = within(key, name)
            yield Part(key=place, name=name, owner=value, value=inside)
            if not isinstance(inside, _LEAVES):
                yield from parts(inside, place)


_LEAVES: Final = (str, int, float, date, type(None))


@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any dataclass of the catalogue
    return tuple(field.name for field in fields(kind))
