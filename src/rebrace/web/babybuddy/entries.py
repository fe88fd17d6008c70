"""What a Baby Buddy server answers, read entry by entry; what cannot be read is left out, never guessed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

_LONGEST: Final = timedelta(hours=24)


class Kind(StrEnum):
    """What is read, by the last part of its address."""

    FEEDINGS = "feedings"
    SLEEP = "sleep"
    TUMMY_TIMES = "tummy-times"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that was logged there. Notes, names and amounts stay where they are."""

    kind: Kind
    id: int
    start: datetime
    end: datetime
    method: str = ""
    """How the baby was fed."""
    nap: bool = False


def entry(raw: object, kind: Kind) -> Entry | None:
    """One entry; None when it is not whole, or cannot be."""
    if not isinstance(raw, Mapping):
        return None
    id_, start, end = raw.get("id"), _time(raw.get("start")), _time(raw.get("end"))
    if not isinstance(id_, int) or isinstance(id_, bool) or start is None or end is None:
        return None
    if not timedelta(0) <= end - start <= _LONGEST:
        return None
    method = raw.get("method")
    return Entry(
        kind=kind,
        id=id_,
        start=start,
        end=end,
        method=method if isinstance(method, str) else "",
        nap=raw.get("nap") is True,
    )


def results(body: Any) -> list[object] | None:  # noqa: ANN401 - JSON is anything
    """The entries of a page; None when this is no page of Baby Buddy's."""
    if not isinstance(body, dict) or not isinstance(body.get("count"), int):
        return None
    found = body.get("results")
    return found if isinstance(found, list) else None


def _time(told: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None
