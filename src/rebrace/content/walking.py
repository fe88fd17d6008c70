"""Walks a decoded value, so that a check can look at every part of it and say where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

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
    if is_dataclass(value):
        for field in fields(value):
            inside = getattr(value, field.name)
            place = within(key, field.name)
            yield Part(key=place, name=field.name, owner=value, value=inside)
            yield from parts(inside, place)
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from parts(each, f"{key}[{number}]")
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from parts(each, within(key, str(name)))
