"""One fact as a row and as a value."""

from datetime import datetime, timedelta, timezone
from typing import Any, cast
from uuid import UUID

from rebrace.engine.facts.fact import Fact
from rebrace.engine.wire.facts import decode_fact, encode_fact
from rebrace.web.journey.rows import Kept, Told


class UnreadableFactError(RuntimeError):
    """A kept fact that this engine cannot read: a migration is missing. Going on without it could open a lock."""


def told(fact: Fact) -> Told:
    """A fact on its way to the tables."""
    data = cast("dict[str, Any]", encode_fact(fact)["data"])
    return Told(id=UUID(fact.id), kind=fact.body.kind, data=data, claimed=fact.at)


def fact(kept: Kept) -> Fact:
    """A kept fact as the engine knows it, at the time that counts.

    Raises `UnreadableFactError`.
    """
    raw = {"id": str(kept.id), "at": local(kept).isoformat(), "kind": kept.kind, "data": kept.data}
    decoded = decode_fact(raw)
    if isinstance(decoded, Fact):
        return decoded
    raise UnreadableFactError(kept.kind)


def local(kept: Kept) -> datetime:
    """The time that counts, with her offset."""
    return kept.effective.astimezone(timezone(timedelta(minutes=kept.offset)))
