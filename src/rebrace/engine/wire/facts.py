"""Facts as JSON: `{"id", "at", "kind", "data"}`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.register import KINDS
from rebrace.engine.vocabulary.problems import Problem
from rebrace.engine.wire.bounds import out_of_bounds
from rebrace.engine.wire.decoding import decode
from rebrace.engine.wire.encoding import encode
from rebrace.engine.wire.trouble import shown

PLACE: Final = "fact"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Envelope:
    id: str
    at: datetime
    kind: str


def encode_fact(fact: Fact) -> dict[str, Any]:
    """A fact in plain JSON types."""
    return {"id": fact.id, "at": fact.at.isoformat(), "kind": fact.body.kind, "data": encode(fact.body)}


def decode_fact(raw: object, *, place: str = PLACE) -> Fact | tuple[Problem, ...]:
    """A fact out of plain JSON types, or everything that is wrong with it."""
    unbounded = tuple(out_of_bounds(raw, place))
    if unbounded or not isinstance(raw, dict):
        return unbounded or _refused(place, "", "is not a table.", "Send an object with id, at, kind and data.")
    told = {name: each for name, each in raw.items() if name != "data"}
    envelope = decode(_Envelope, told, place=place)
    body = decode_body(raw["kind"], raw.get("data"), place=place) if "kind" in raw else ()
    if isinstance(envelope, tuple) or isinstance(body, tuple):
        return tuple(each for part in (envelope, body) if isinstance(part, tuple) for each in part)
    return _id_problems(envelope.id, place) or Fact(id=envelope.id, at=envelope.at, body=body)


def decode_body(kind: object, data: object, *, place: str = PLACE) -> FactBody | tuple[Problem, ...]:
    """The body of a fact of one kind."""
    body = KINDS.get(kind) if isinstance(kind, str) else None
    if body is None:
        return _refused(place, "kind", f"is {shown(kind)}.", f"The kinds are: {', '.join(KINDS)}.")
    return decode(body, data, place=place, key="data")


def _id_problems(given: str, place: str) -> tuple[Problem, ...]:
    try:
        is_uuid = given == str(UUID(given))
    except ValueError:
        is_uuid = False
    if is_uuid:
        return ()
    return _refused(place, "id", f"is {shown(given)}.", "Send a UUID in small letters, with its hyphens.")


def _refused(place: str, key: str, sentence: str, mend: str) -> tuple[Problem, ...]:
    return (Problem(place=place, key=key, sentence=sentence, mend=mend),)
