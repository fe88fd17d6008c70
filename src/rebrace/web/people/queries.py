"""Reading who is here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import connection

from rebrace.web.people import tokens
from rebrace.web.people.models import Person

# Written out because every page asks it: building it from models costs ten times as much as running it.
_WHO: Final = """
    SELECT people_key.person_id, people_person.head
    FROM people_key JOIN people_person ON people_person.id = people_key.person_id
    WHERE people_key.digest = %s
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """A person who is here, and the number of her newest fact."""

    person: int
    head: int


def visitor(token: str | None) -> Visitor | None:
    """The person whose browser holds this token, in one indexed query."""
    digest = tokens.digest(token) if token else None
    if digest is None:
        return None
    with connection.cursor() as cursor:
        cursor.execute(_WHO, [digest])
        row = cursor.fetchone()
    return None if row is None else Visitor(person=row[0], head=row[1])


def made_at(person: int) -> datetime | None:
    """When she first told something."""
    return Person.objects.filter(pk=person).values_list("made_at", flat=True).first()


def one(person: int) -> Visitor | None:
    """A person by her number, with the number of her newest fact."""
    head = Person.objects.filter(pk=person).values_list("head", flat=True).first()
    return None if head is None else Visitor(person=person, head=head)


def everyone() -> Iterator[Visitor]:
    """All persons, oldest first."""
    rows = Person.objects.order_by("pk").values_list("pk", "head").iterator()
    return (Visitor(person=person, head=head) for person, head in rows)
