"""Writing who is here. Each function is one transaction, or part of the caller's."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from django.db import connection, transaction

from rebrace.web.people import tokens
from rebrace.web.people.models import Key, Person

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class PersonGoneError(LookupError):
    """She erased everything meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A person whose row is held until the transaction ends, so that nobody else writes for her."""

    person: int
    head: int
    latest: datetime
    """The latest time of any of her facts; long ago when there is none."""


@transaction.atomic
def create(*, now: datetime) -> tuple[int, str]:
    """A new person with a first key; returns her and the token for her browser."""
    person = Person.objects.create(made_at=now)
    return person.pk, add_key(person.pk, now=now)


def add_key(person: int, *, now: datetime) -> str:
    """A further key for a person; returns the token for that browser."""
    token = tokens.fresh()
    Key.objects.create(digest=tokens.digest(token), person_id=person, made_at=now)
    return token


# Written out because every answer runs them: building them from models costs several times what running them does.
_HOLD: Final = "SELECT head, latest FROM people_person WHERE id = %s"
_ADVANCE: Final = "UPDATE people_person SET head = %s, latest = %s WHERE id = %s"


def hold(person: int) -> Held:
    """Hold a person's row; call it inside a transaction.

    SQLite's transactions hold the whole database from their beginning; elsewhere the row is locked.

    Raises `PersonGoneError`.
    """
    lock = " FOR UPDATE" if connection.features.has_select_for_update else ""
    with connection.cursor() as cursor:
        cursor.execute(_HOLD + lock, [person])
        row = cursor.fetchone()
    if row is None:
        raise PersonGoneError
    return Held(person=person, head=row[0], latest=_EPOCH + row[1] * _MICROSECOND)


def advance(held: Held, *, head: int, latest: datetime) -> None:
    """Write down the newest fact of a held person."""
    with connection.cursor() as cursor:
        cursor.execute(_ADVANCE, [head, (latest - _EPOCH) // _MICROSECOND, held.person])


def erase(person: int) -> None:
    """Remove a person and her keys."""
    Key.objects.filter(person_id=person).delete()
    Person.objects.filter(pk=person).delete()
