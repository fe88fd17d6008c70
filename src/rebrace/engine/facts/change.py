"""A changed copy of a frozen record, made quickly: folding a history makes tens of thousands of them.

`dataclasses.replace` goes through the fields' descriptions and the constructor; for a state of two dozen fields that is
most of the cost of folding, and this is less than half of it. Type checkers see `dataclasses.replace` itself, so names
and types stay checked.
"""

from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["replace"]

if TYPE_CHECKING:
    from dataclasses import replace
else:

    def replace(record: object, /, **changes: object) -> object:
        """A copy of a slotted dataclass of two fields or more, without `__post_init__`, with some fields changed."""
        kind = type(record)
        values_of, place_of, setters = _fields(kind)
        values = list(values_of(record))
        for name, value in changes.items():
            if name not in place_of:
                raise TypeError(f"{kind.__name__} has no {name}")
            values[place_of[name]] = value
        made = object.__new__(kind)
        for put, value in zip(setters, values, strict=True):
            put(made, value)
        return made


@cache
def _fields(kind: type) -> tuple[Callable[[Any], tuple[Any, ...]], Mapping[str, int], tuple[Callable[..., None], ...]]:
    """How to read all fields at once, where each stands, and how to put each into place."""
    names: tuple[str, ...] = vars(kind)["__slots__"]
    places = {name: place for place, name in enumerate(names)}
    return attrgetter(*names), places, tuple(_setter(kind, name) for name in names)


def _setter(kind: type, name: str) -> Callable[..., None]:
    """The slot's own setter: it goes past the door that freezing has shut."""
    setter: Callable[..., None] = vars(kind)[name].__set__
    return setter
