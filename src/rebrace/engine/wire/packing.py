"""Values as nested lists, by position: the compact and quick form in which we read back what we wrote ourselves.

Nothing is checked here beyond what reading needs: data from outside goes through `decoding`.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Final, NewType, TypeAlias, Union, get_args, get_origin, get_type_hints

Turn: TypeAlias = Callable[[Any], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Packing:
    """How values of one kind become what `json` writes, and come back; None where nothing needs to be done."""

    shape: str
    """The kind spelled out, so that a change of shape is noticed."""
    pack: Turn | None = None
    unpack: Turn | None = None


_PLAIN: Final = (str, int, bool)

_NEW: Final = object.__new__


@cache
def packing_of(kind: Any) -> Packing:  # noqa: ANN401 - kinds are type hints, and those have no type in common
    """The packing of one kind, made once; a kind that cannot be packed is a programmer's error."""
    if kind in _PLAIN:
        return Packing(shape=kind.__name__)
    if isinstance(kind, NewType):
        return packing_of(kind.__supertype__)
    if kind in (date, datetime):
        return Packing(shape=kind.__name__, pack=kind.isoformat, unpack=kind.fromisoformat)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        members = {member.value: member for member in kind}
        return Packing(shape=f"{kind.__name__}({'|'.join(members)})", unpack=members.__getitem__)
    return _record(kind) if is_dataclass(kind) else _compound(get_origin(kind), get_args(kind))


def _compound(origin: object, arguments: tuple[Any, ...]) -> Packing:
    if origin is tuple and arguments[1:] == (...,):
        return _row(packing_of(arguments[0]))
    if origin is tuple:
        return _fixed(tuple(packing_of(each) for each in arguments))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _table(packing_of(arguments[0]), packing_of(arguments[1]))
    if origin in (Union, types.UnionType) and len(arguments) == len((Any, None)) and type(None) in arguments:
        return _optional(packing_of(next(each for each in arguments if each is not type(None))))
    raise TypeError(f"cannot pack {origin!r} of {arguments!r}")


def _record(kind: Any) -> Packing:  # noqa: ANN401 - see packing_of
    hints = get_type_hints(kind)
    columns = tuple((field.name, packing_of(hints[field.name])) for field in fields(kind))
    # Filling the slots directly takes half as long as a frozen dataclass's own initialiser.
    puts = tuple(vars(kind)[name].__set__ for name, _ in columns)
    packs = tuple((name, packing.pack) for name, packing in columns)
    unpacks = tuple((place, packing.unpack) for place, (_, packing) in enumerate(columns) if packing.unpack)

    def pack(value: object) -> list[object]:
        return [turn(getattr(value, name)) if turn else getattr(value, name) for name, turn in packs]

    def unpack(raw: list[object]) -> object:
        for place, turn in unpacks:
            raw[place] = turn(raw[place])
        value = _NEW(kind)
        for put, each in zip(puts, raw, strict=True):
            put(value, each)
        return value

    spelled = ",".join(f"{name}:{packing.shape}" for name, packing in columns)
    return Packing(shape=f"{kind.__name__}({spelled})", pack=pack, unpack=unpack)


def _row(each: Packing) -> Packing:
    def pack(values: tuple[object, ...]) -> list[object]:
        return [each.pack(value) for value in values] if each.pack else list(values)

    def unpack(raw: list[object]) -> tuple[object, ...]:
        return tuple([each.unpack(value) for value in raw] if each.unpack else raw)

    return Packing(shape=f"[{each.shape}]", pack=pack, unpack=unpack)


def _fixed(parts: tuple[Packing, ...]) -> Packing:
    def pack(values: tuple[object, ...]) -> list[object]:
        return [part.pack(value) if part.pack else value for part, value in zip(parts, values, strict=True)]

    def unpack(raw: list[object]) -> tuple[object, ...]:
        return tuple(part.unpack(value) if part.unpack else value for part, value in zip(parts, raw, strict=True))

    return Packing(shape=f"({','.join(part.shape for part in parts)})", pack=pack, unpack=unpack)


def _table(name: Packing, each: Packing) -> Packing:
    def pack(values: Mapping[object, object]) -> dict[object, object]:
        return {key: each.pack(value) if each.pack else value for key, value in values.items()}

    def unpack(raw: dict[object, object]) -> dict[object, object]:
        if name.unpack is None:
            return {key: each.unpack(value) if each.unpack else value for key, value in raw.items()}
        return {name.unpack(key): each.unpack(value) if each.unpack else value for key, value in raw.items()}

    plain = name.unpack is None and each.unpack is None
    return Packing(shape=f"{{{name.shape}:{each.shape}}}", pack=pack, unpack=None if plain else unpack)


def _optional(inner: Packing) -> Packing:
    pack, unpack = inner.pack, inner.unpack
    return Packing(
        shape=f"{inner.shape}?",
        pack=(lambda value: None if value is None else pack(value)) if pack else None,
        unpack=(lambda raw: None if raw is None else unpack(raw)) if unpack else None,
    )
