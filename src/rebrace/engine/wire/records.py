"""Readers of dataclasses: every key known, every key there."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, TypeAlias, get_type_hints

from rebrace.engine.wire.dialect import Dialect
from rebrace.engine.wire.scalars import Reader
from rebrace.engine.wire.trouble import BAD, Bad, Trouble, named, within

ReaderOf: TypeAlias = Callable[[object, Dialect], Reader]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """One field of a dataclass, and how it is written."""

    name: str
    written: str
    needed: bool
    empty: bool
    """It becomes an empty tuple when its key is not there."""
    read: Reader


def record(kind: type[Any], dialect: Dialect, reader_of: ReaderOf) -> Reader:
    """A reader of one dataclass."""
    columns = _columns(kind, dialect, reader_of)
    known = {column.written for column in columns} | dialect.aside
    names = ", ".join(column.written for column in columns)

    def read_record(raw: object, key: str, trouble: Trouble) -> object | Bad:
        if not isinstance(raw, dict):
            return trouble.tell(key, f"is {named(raw)} where a table belongs.", f"Write a table with: {names}.")
        before = len(trouble.problems)
        for name in raw:
            if name not in known:
                trouble.tell(within(key, str(name)), "is not a key that belongs here.", f"The keys are: {names}.")
        values = _values(columns, raw, key, trouble)
        return BAD if len(trouble.problems) > before else kind(**values)

    return read_record


def one_of(kinds: tuple[type[Any], ...], dialect: Dialect, reader_of: ReaderOf) -> Reader:
    """A reader of several dataclasses that are told apart by their keys."""
    choices = [(_columns(kind, dialect, reader_of), reader_of(kind, dialect)) for kind in kinds]
    shapes = " or ".join(f"{{{', '.join(column.written for column in columns)}}}" for columns, _ in choices)

    def read_one_of(raw: object, key: str, trouble: Trouble) -> object | Bad:
        keys = set(raw) - dialect.aside if isinstance(raw, dict) else set()
        fitting = [read for columns, read in choices if _fits(columns, keys)]
        if not isinstance(raw, dict) or len(fitting) != 1:
            return trouble.tell(key, f"is {named(raw)} of no known shape.", f"Write a table with the keys {shapes}.")
        return fitting[0](raw, key, trouble)

    return read_one_of


def _fits(columns: tuple[_Column, ...], keys: set[str]) -> bool:
    needed = {column.written for column in columns if column.needed}
    return needed <= keys <= {column.written for column in columns}


def _columns(kind: type[Any], dialect: Dialect, reader_of: ReaderOf) -> tuple[_Column, ...]:
    hints = get_type_hints(kind)
    written_as = dict(dialect.written_as)
    return tuple(
        _Column(
            name=field.name,
            written=written_as.get(field.name, field.name),
            needed=field.default is MISSING and field.default_factory is MISSING and field.name not in written_as,
            empty=field.name in written_as,
            read=reader_of(hints[field.name], dialect),
        )
        for field in fields(kind)
    )


def _values(columns: tuple[_Column, ...], raw: Mapping[str, object], key: str, trouble: Trouble) -> dict[str, object]:
    values: dict[str, object] = {}
    for column in columns:
        if column.written in raw:
            values[column.name] = column.read(raw[column.written], within(key, column.written), trouble)
        elif column.empty:
            values[column.name] = ()
        elif column.needed:
            trouble.tell(within(key, column.written), "is missing.", "Add it.")
    return values
