"""What a journey step takes in and hands back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import ClassVar, Final, Protocol
from uuid import UUID, uuid5

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.facts.fact import Fact, FactBody
from rebrace.engine.facts.state import State

_FIELD_MOST: Final = 200
"""Longest value of a field that is looked at; a longer one counts as not given."""

_FACTS: Final = UUID("6f0c0b52-6a0e-5d0b-9f0a-2d3f3c1f7a10")
"""Namespace of the ids that forms make."""


_INSTANT: Final = timedelta(microseconds=1)


class Screen(Protocol):
    """What she sees next, as ids and values; the words come from the templates."""

    template: ClassVar[str]
    """File name of the template that shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The fields of a form or an address, exactly as they came; nothing in them is trusted."""

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    form: str = ""
    """UUID that was hidden in the form. Where none came, the door puts a fresh one."""

    def one(self, name: str) -> str | None:
        """The value of a field that was given exactly once and is of ordinary length."""
        values = self.fields.get(name, ())
        return values[0] if len(values) == 1 and len(values[0]) <= _FIELD_MOST else None

    def many(self, name: str) -> frozenset[str]:
        """All values of a field of ticks."""
        return frozenset(value for value in self.fields.get(name, ()) if len(value) <= _FIELD_MOST)

    def has(self, name: str) -> bool:
        """The field was sent, whatever its value."""
        return name in self.fields


@dataclass(frozen=True, slots=True, kw_only=True)
class GoTo:
    """Where to go on: a route by its name in `screens.routes`, with the values its address needs."""

    route: str
    values: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    """Small choices of display such as `night`; never anything about her health."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What is wrong with one field; the sentence for the code is in the words of the interface."""

    field: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The facts that an answer makes, and what she sees next."""

    facts: tuple[Fact, ...] = ()
    next: Screen | GoTo


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One look at a screen, or one answer to it: who, what, when, and with which knowledge."""

    state: State
    given: Given
    """Fields of the form for an answer, of the address for a look."""
    now: datetime
    """Aware time in her own zone, so that its date and hour are hers."""
    catalogue: Catalogue
    values: Mapping[str, str] = field(default_factory=dict)
    """Values of the places in the address, such as the form and the page of a check-in."""
    before: int = 0
    """Facts that this answer has made already."""

    @property
    def today(self) -> date:
        """Her calendar day."""
        return self.now.date()

    def facts(self, *bodies: FactBody) -> tuple[Fact, ...]:
        """Facts in this order, each with an id made of the form and of what it says.

        Sending the same form twice makes the same ids, which are stored once; a changed answer after "back"
        makes a new one. They follow each other by an instant, so that their order is kept.
        """
        return tuple(
            Fact(id=self.made_id(f"{body.kind}:{body!r}"), at=self.now + place * _INSTANT, body=body)
            for place, body in enumerate(bodies, self.before)
        )

    def made_id(self, purpose: str) -> str:
        """A UUID that the same form makes for the same purpose."""
        return str(uuid5(_FACTS, f"{self.given.form}:{purpose}"))
