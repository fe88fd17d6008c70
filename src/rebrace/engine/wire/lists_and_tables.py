"""Readers of lists, tables and things that may be left out."""

from rebrace.engine.wire.scalars import Reader
from rebrace.engine.wire.trouble import BAD, Bad, Trouble, named, shown, within


def row(read: Reader) -> Reader:
    """A reader of a list of one kind."""

    def read_row(raw: object, key: str, trouble: Trouble) -> object | Bad:
        if not isinstance(raw, list | tuple):
            return trouble.tell(key, f"is {named(raw)} where a list belongs.", "Write it in square brackets.")
        values = tuple([read(each, f"{key}[{place}]", trouble) for place, each in enumerate(raw)])
        return BAD if BAD in values else values

    return read_row


def fixed(readers: tuple[Reader, ...]) -> Reader:
    """A reader of a list whose places each have a kind of their own."""

    def read_fixed(raw: object, key: str, trouble: Trouble) -> object | Bad:
        if not isinstance(raw, list | tuple) or len(raw) != len(readers):
            return trouble.tell(key, f"is {shown(raw)}.", f"Write a list of exactly {len(readers)}.")
        values = tuple(
            [
                read(each, f"{key}[{place}]", trouble)
                for place, (read, each) in enumerate(zip(readers, raw, strict=True))
            ]
        )
        return BAD if BAD in values else values

    return read_fixed


def table(read_key: Reader, read_value: Reader, aside: frozenset[str]) -> Reader:
    """A reader of a table whose keys are data; keys that stand aside are passed over."""

    def read_table(raw: object, key: str, trouble: Trouble) -> object | Bad:
        if not isinstance(raw, dict):
            return trouble.tell(
                key, f"is {named(raw)} where a table belongs.", "Write it as a table of keys and values."
            )
        pairs = [
            (read_key(name, within(key, str(name)), trouble), read_value(each, within(key, str(name)), trouble))
            for name, each in raw.items()
            if name not in aside
        ]
        return BAD if any(BAD in pair for pair in pairs) else dict(pairs)

    return read_table


def optional(read: Reader) -> Reader:
    """A reader that takes nothing as an answer too."""

    def read_optional(raw: object, key: str, trouble: Trouble) -> object | Bad:
        return None if raw is None else read(raw, key, trouble)

    return read_optional
