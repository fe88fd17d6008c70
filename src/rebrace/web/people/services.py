"""Writing who is here. Each function is one transaction, or part of the caller's."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from rebrace.web.people import tokens
from rebrace.web.people.models import Key, Person


class PersonGoneError(LookupError):
    """She erased everything meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A person whose row is held until the transaction ends, so that nobody else writes for her."""

    person: int
    head: int
    latest: datetime | None


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


def hold(person: int) -> Held:
    """Hold a person's row; call it inside a transaction.

    Raises `PersonGoneError`.
    """
    row = Person.objects.select_for_update().filter(pk=person).values_list("head", "latest").first()
    if row is None:
        raise PersonGoneError
    return Held(person=person, head=row[0], latest=row[1])


def advance(held: Held, *, head: int, latest: datetime) -> None:
    """Write down the newest fact of a held person."""
    Person.objects.filter(pk=held.person).update(head=head, latest=latest)


def erase(person: int) -> None:
    """Remove a person and her keys."""
    Key.objects.filter(person_id=person).delete()
    Person.objects.filter(pk=person).delete()
