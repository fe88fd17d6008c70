"""Enough of the FlatBuffers format to put a few tables in front of a model, with the standard library alone.

A buffer refers forward only, by distance. So what is new goes in front, may point at anything in the old file, and the
old file stays as it is, byte for byte.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

WORD: Final = 4
"""Every field takes four bytes here: a shorter one is written at the beginning of its place."""
WIDEST: Final = 16
"""What a model asks of the place of its numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Far:
    """A thing in the old file, by its place there."""

    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its fields by number."""

    fields: Mapping[int, Field]


Field: TypeAlias = "int | float | str | bytes | Far | Table | Sequence[Field]"
"""A whole number, a real one, text, bytes, a reference, or a row of any of them."""


@dataclass(slots=True, kw_only=True)
class _Draft:
    data: bytearray
    near: list[tuple[int, Field]] = field(default_factory=list)
    far: list[tuple[int, int]] = field(default_factory=list)

    def pad(self, to: int, *, ahead: int = 0) -> None:
        """Fill up until what comes after `ahead` more bytes lies at a multiple of `to`."""
        self.data += bytes(-(len(self.data) + ahead) % to)

    def point(self, place: int, target: int) -> None:
        struct.pack_into("<I", self.data, place, target - place)


def written(root: Table, identifier: bytes, old: bytes = b"") -> bytes:
    """A buffer with this root table and identifier, and the old one behind it."""
    draft = _Draft(data=bytearray(bytes(WORD) + identifier), near=[(0, root)])
    while draft.near:
        place, thing = draft.near.pop(0)
        draft.point(place, _put(draft, thing))
    draft.pad(WIDEST)
    for place, target in draft.far:
        draft.point(place, len(draft.data) + target)
    return bytes(draft.data) + old


def _put(draft: _Draft, thing: Field) -> int:
    if isinstance(thing, Table):
        return _put_table(draft, thing)
    if isinstance(thing, str):
        return _put_bytes(draft, thing.encode(), end=b"\0")
    if isinstance(thing, bytes):
        return _put_bytes(draft, thing, end=b"")
    if isinstance(thing, int | float | Far):
        raise TypeError(f"{thing!r} has no place of its own")
    return _put_row(draft, thing)


def _put_table(draft: _Draft, table: Table) -> int:
    count = max(table.fields) + 1
    order = {number: WORD + at * WORD for at, number in enumerate(table.fields)}
    head = [WORD + 2 * count, WORD + WORD * len(order), *(order.get(number, 0) for number in range(count))]
    draft.pad(WORD, ahead=2 * len(head))
    shape = len(draft.data)
    draft.data += struct.pack(f"<{len(head)}H", *head)
    place = len(draft.data)
    draft.data += struct.pack("<i", place - shape)
    for each in table.fields.values():
        _put_slot(draft, each)
    return place


def _put_bytes(draft: _Draft, content: bytes, *, end: bytes) -> int:
    draft.pad(WIDEST, ahead=WORD)
    place = len(draft.data)
    draft.data += struct.pack("<I", len(content)) + content + end
    return place


def _put_row(draft: _Draft, row: Sequence[Field]) -> int:
    draft.pad(WORD)
    place = len(draft.data)
    draft.data += struct.pack("<I", len(row))
    for each in row:
        _put_slot(draft, each)
    return place


def _put_slot(draft: _Draft, each: Field) -> None:
    place = len(draft.data)
    if isinstance(each, float):
        draft.data += struct.pack("<f", each)
        return
    draft.data += struct.pack("<I", each if isinstance(each, int) else 0)
    if isinstance(each, Far):
        draft.far.append((place, each.place))
    elif not isinstance(each, int):
        draft.near.append((place, each))


def root(data: bytes) -> int:
    """Where the root table is."""
    return target(data, 0)


def target(data: bytes, place: int) -> int:
    """Where the reference at a place leads."""
    return place + _number(data, place)


def fields(data: bytes, table: int) -> dict[int, int]:
    """The places of the fields that a table has, by their numbers."""
    (back,) = struct.unpack_from("<i", data, table)
    shape = table - back
    (size,) = struct.unpack_from("<H", data, shape)
    ways = struct.unpack_from(f"<{(size - WORD) // 2}H", data, shape + WORD)
    return {number: table + way for number, way in enumerate(ways) if way}


def row(data: bytes, place: int) -> list[int]:
    """Where each thing of a row of references is."""
    first = place + WORD
    return [target(data, first + at * WORD) for at in range(_number(data, place))]


def number(data: bytes, place: int) -> int:
    """The whole number at a place."""
    return _number(data, place)


def _number(data: bytes, place: int) -> int:
    (found,) = struct.unpack_from("<I", data, place)
    return int(found)
