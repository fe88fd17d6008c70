"""A changed copy of a frozen record, made quickly: folding a history makes tens of thousands of them.

`dataclasses.replace` goes through the fields' descriptions and the constructor; for a state of two dozen fields that is
most of the cost of folding, and this is a third of it. Type checkers see `dataclasses.replace` itself, so names and
types stay checked.
"""

from collections.abc import Callable
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
        values, places = _fields(kind)
        made = object.__new__(kind)
        for (name, place), value in zip(places, values(record), strict=True):
            place(made, changes.pop(name) if name in changes else value)
        if changes:
            raise TypeError(f"{kind.__name__} has no {', '.join(changes)}")
        return made


@cache
def _fields(kind: type) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[tuple[str, Any], ...]]:
    """How to read all fields at once, and how to place each."""
    names: tuple[str, ...] = vars(kind)["__slots__"]
    return attrgetter(*names), tuple((name, vars(kind)[name].__set__) for name in names)
