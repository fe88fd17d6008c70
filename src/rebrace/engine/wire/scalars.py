"""Readers of single values: text, numbers, truth, dates, words of a closed list."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Final, TypeAlias

from rebrace.engine.vocabulary import quantities
from rebrace.engine.wire.trouble import BAD, Bad, Trouble, named, shown

Reader: TypeAlias = Callable[[object, str, Trouble], object | Bad]
"""Reads a raw value at a key; tells its problems and returns BAD when there are any."""

RANGES: Final[Mapping[object, tuple[int, int | None]]] = {
    quantities.Pain: (0, 10),
    quantities.Effort: (0, 10),
    quantities.Energy: (1, 5),
    quantities.Percent: (0, 100),
    quantities.TenthsOfDegree: (-900, 900),
    quantities.TenthsOfPercent: (-1000, 1000),
    quantities.Sets: (0, None),
    quantities.Seconds: (0, None),
    quantities.Minutes: (0, None),
    quantities.Hours: (0, None),
    quantities.Days: (0, None),
    quantities.Weeks: (0, None),
}
"""What each quantity can be at all, by its definition."""


def text(raw: object, key: str, trouble: Trouble) -> str | Bad:
    """Text."""
    if isinstance(raw, str):
        return raw
    return trouble.tell(key, f"is {named(raw)} where text belongs.", "Write it in quotes.")


def truth(raw: object, key: str, trouble: Trouble) -> bool | Bad:
    """True or false."""
    if isinstance(raw, bool):
        return raw
    return trouble.tell(key, f"is {named(raw)}.", "Write true or false, without quotes.")


def whole(raw: object, key: str, trouble: Trouble) -> int | Bad:
    """A whole number."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    return trouble.tell(key, f"is {named(raw)} where a whole number belongs.", "Write a whole number, without quotes.")


def ranged(least: int, most: int | None) -> Reader:
    """A reader of whole numbers between two bounds, both included."""
    bounds = f"from {least} to {most}" if most is not None else f"of {least} or more"

    def read(raw: object, key: str, trouble: Trouble) -> int | Bad:
        number = whole(raw, key, trouble)
        if number is BAD or (number >= least and (most is None or number <= most)):
            return number
        return trouble.tell(key, f"is {number}.", f"Write a whole number {bounds}.")

    return read


def fraction(raw: object, key: str, trouble: Trouble) -> float | Bad:
    """A number, with or without a point."""
    if isinstance(raw, int | float) and not isinstance(raw, bool) and abs(raw) < float("inf"):
        return float(raw)
    return trouble.tell(key, f"is {shown(raw)} where a number belongs.", "Write a number, without quotes.")


EARLIEST_YEAR: Final = 1900
LATEST_YEAR: Final = 2999
"""Years outside are slips of a pen, and some clocks cannot count with them."""


def day(raw: object, key: str, trouble: Trouble) -> date | Bad:
    """A date, as TOML writes it or as text such as 2026-03-01."""
    found: object = raw
    if isinstance(raw, str) and len(raw) == len("2026-03-01"):
        try:
            found = date.fromisoformat(raw)
        except ValueError:
            found = None
    if isinstance(found, date) and not isinstance(found, datetime) and EARLIEST_YEAR <= found.year <= LATEST_YEAR:
        return found
    return trouble.tell(key, f"is {shown(raw)}, which is not a date.", "Write year-month-day, such as 2026-03-01.")


def moment(raw: object, key: str, trouble: Trouble) -> datetime | Bad:
    """A date and time with its offset from UTC."""
    found: object = raw
    if isinstance(raw, str):
        try:
            found = datetime.fromisoformat(raw)
        except ValueError:
            found = None
    if isinstance(found, datetime) and found.utcoffset() is not None and EARLIEST_YEAR <= found.year <= LATEST_YEAR:
        return found
    mend = "Write date, time and offset, such as 2026-03-01T08:30:00+11:00."
    return trouble.tell(key, f"is {shown(raw)}, which is not a time with its offset.", mend)


def choice(kind: type[StrEnum]) -> Reader:
    """A reader of one word of a closed list."""
    members: Mapping[str, StrEnum] = {member.value: member for member in kind}
    mend = f"Write one of: {', '.join(members)}."

    def read(raw: object, key: str, trouble: Trouble) -> StrEnum | Bad:
        found = members.get(raw) if isinstance(raw, str) else None
        return found if found is not None else trouble.tell(key, f"is {shown(raw)}.", mend)

    return read


SCALARS: Final[Mapping[object, Reader]] = {
    str: text,
    bool: truth,
    int: whole,
    float: fraction,
    date: day,
    datetime: moment,
}
