"""Writing connections. Each function is one transaction, or part of the caller's."""

from datetime import datetime, timedelta
from typing import Final

from django.db import connection, transaction

from rebrace.web.babybuddy.models import Connection
from rebrace.web.babybuddy.sealing import seal

EVERY: Final = timedelta(minutes=15)
"""How often it is asked while it answers."""
_SELDOM: Final = timedelta(days=1)
"""How seldom at most while it does not."""
_LEASE: Final = timedelta(minutes=5)
_FAILURES_COUNTED: Final = 10


def connect(person: int, address: str, token: str, *, now: datetime) -> None:
    """Connect a server, in place of another."""
    fresh = {
        "made_at": now,
        "address": address,
        "token": seal(token),
        "ask_at": now,
        "answered_at": None,
        "failures": 0,
        "trouble": "",
        "ahead": 0,
    }
    Connection.objects.update_or_create(person_id=person, defaults=fresh)


def disconnect(person: int) -> None:
    """Forget her server and its token."""
    Connection.objects.filter(person_id=person).delete()


@transaction.atomic
def take_due(now: datetime, most: int) -> list[int]:
    """Take on people whose server it is time to ask; no two workers get the same one."""
    due = Connection.objects.filter(ask_at__lte=now).order_by("ask_at")
    if connection.features.has_select_for_update_skip_locked:
        due = due.select_for_update(skip_locked=True)
    people = list(due.values_list("person_id", flat=True)[:most])
    Connection.objects.filter(person_id__in=people).update(ask_at=now + _LEASE)
    return people


def answered(person: int, *, now: datetime, ahead: int, trouble: str) -> None:
    """It answered; it is asked again after the usual while."""
    Connection.objects.filter(person_id=person).update(
        answered_at=now, ahead=ahead, trouble=trouble, failures=0, ask_at=now + EVERY
    )


def silent(person: int, *, now: datetime, code: str, failures: int, wait: int | None) -> None:
    """It did not answer: it is asked ever more seldom. A refused token is not tried again until she gives another."""
    pause = min(EVERY * 2 ** min(failures, _FAILURES_COUNTED), _SELDOM)
    pause = max(pause, min(timedelta(seconds=wait or 0), _SELDOM))
    ask_at = None if code == "token" else now + pause
    Connection.objects.filter(person_id=person).update(
        trouble=code, failures=min(failures + 1, _FAILURES_COUNTED), ask_at=ask_at
    )


def erase(person: int) -> None:
    """Remove a person's connection; part of the caller's transaction."""
    disconnect(person)
