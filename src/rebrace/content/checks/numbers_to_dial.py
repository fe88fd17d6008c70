"""Numbers to dial can be dialled, and a country's clock is known."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from rebrace.content.shelf import Entry, Shelf
from rebrace.engine.catalogue.locale import HelpLine, LocalePack
from rebrace.engine.vocabulary.problems import Problem

_DIALLED: Final = re.compile(r"\+?\d{2,15}")
_COUNTRY: Final = re.compile(r"[A-Z]{2}")


def problems(shelf: Shelf) -> Iterator[Problem]:
    """What would leave her without help."""
    for entry, pack in shelf.of(LocalePack):
        if not _COUNTRY.fullmatch(pack.id):
            yield entry.problem("id", f"is “{pack.id}”.", "Write the country's two letters in capitals.")
        if not _is_zone(pack.time_zone):
            yield entry.problem(
                "time_zone", f"is “{pack.time_zone}”, which no clock knows.", "Write one such as Pacific/Auckland."
            )
        if pack.verified_on is not None and not _is_day(pack.verified_on):
            yield entry.problem(
                "verified_on", f"is “{pack.verified_on}”.", 'Write the day in quotes, such as "2026-03-01".'
            )
        for name, lines in (("emergency", pack.emergency), ("crisis", pack.crisis)):
            if not lines:
                yield entry.problem(name, "is empty.", "Name at least one line.")
        for name in ("emergency", "crisis", "health"):
            for place, line in enumerate(getattr(pack, name)):
                yield from _line(entry, f"{name}[{place}]", line)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return False
    return True


def _line(entry: Entry, key: str, line: HelpLine) -> Iterator[Problem]:
    if not _DIALLED.fullmatch(line.dial):
        yield entry.problem(f"{key}.dial", f"is “{line.dial}”.", "Write the digits as dialled, without spaces.")
    if re.sub(r"\D", "", line.shown) != line.dial.removeprefix("+"):
        yield entry.problem(
            f"{key}.shown", f"is “{line.shown}”, and {line.dial} is dialled.", "Show the digits that are dialled."
        )
