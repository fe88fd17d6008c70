"""The shapes that the API takes and gives."""

from typing import Annotated, Any, Final, Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field, JsonValue, WithJsonSchema

BATCH_MOST: Final = 200
FETCH_MOST: Final = 500
CURSOR_MOST: Final = 2**53 - 1

# Written with every microsecond: devices fold facts in the order of their times. JSON's usual encoder keeps only
# thousandths.
Time = Annotated[str, WithJsonSchema({"type": "string", "format": "date-time"})]

# Each fact is judged by itself, so that one bad fact does not hold up the others of a queue. That is why its shape is
# described here and not demanded.
FactGiven = Annotated[
    JsonValue,
    WithJsonSchema(
        {
            "description": "A fact: `id`, a UUID in small letters; `at`, a time with its offset; `kind`; and `data`.",
            "examples": [
                {
                    "id": "0b6c6c0e-8d6c-4f2c-9b1e-3f6f0f6d2a11",
                    "at": "2026-03-02T21:04:00+11:00",
                    "kind": "pain_told",
                    "data": {"pain": 3},
                }
            ],
        }
    ),
]


class Strict(Schema):
    """A shape that knows all its fields."""

    model_config = ConfigDict(extra="forbid")


class Batch(Strict):
    """Facts to add, oldest first."""

    facts: list[FactGiven] = Field(max_length=BATCH_MOST)


class Complaint(Strict):
    """What is wrong with something that was sent, and how to mend it."""

    place: str
    sentence: str
    mend: str


class Result(Strict):
    """What became of one fact, in the order in which the facts were sent."""

    id: str | None
    result: Literal["stored", "known", "conflict", "refused"]
    complaints: list[Complaint]
    """Why it was refused; or that its id belongs to another fact."""


class Results(Strict):
    """What became of a batch."""

    results: list[Result]


class FactKept(Strict):
    """A fact as it is kept."""

    number: int
    id: UUID
    at: Time
    """The time that counts: as claimed, but never after it was received."""
    kind: str
    data: dict[str, Any]
    claimed: Time
    received: Time


class Facts(Strict):
    """Some of her facts in the order of their arrival."""

    facts: list[FactKept]
    cursor: int
    """Where to go on."""
    more: bool


class Mishap(Strict):
    """Why a request was not done."""

    complaints: list[Complaint]
