"""Writing how to reach her. Each function is one transaction, or part of the caller's."""

import hashlib
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

from django.db import connection, transaction

from rebrace.web.habits.models import Delivery, Feed, Hold, Phone, Schedule
from rebrace.web.habits.rows import Browser, Parcel
from rebrace.web.people import tokens

PHONES_MOST: Final = 8
"""Browsers of one person; the oldest goes when another comes."""
HOLDS_MOST: Final = 20
_LEASE: Final = timedelta(minutes=5)
"""After this long, a person or a parcel that a worker took on and did not come back from is looked at again."""
_OVER: Final = timedelta(days=1)
"""How long a parcel's row stays after it is over."""
_HOLD_AFTER: Final = timedelta(hours=1)


def look_at(person: int, when: datetime | None) -> None:
    """Have a worker look at her at a time; None when there is nothing to look for."""
    Schedule.objects.update_or_create(person_id=person, defaults={"look_at": when})


def look_again(person: int, now: datetime) -> None:
    """Have a worker look at her soon, if she has reminders at all."""
    Schedule.objects.filter(person_id=person).update(look_at=now)


@transaction.atomic
def take_due(now: datetime, most: int) -> list[int]:
    """Take on people whom it is time to look at; no two workers get the same one.

    They are looked at again after a while unless `look_at` is told of them before.
    """
    due = Schedule.objects.filter(look_at__lte=now).order_by("look_at")
    if connection.features.has_select_for_update_skip_locked:
        due = due.select_for_update(skip_locked=True)
    people = list(due.values_list("person_id", flat=True)[:most])
    Schedule.objects.filter(person_id__in=people).update(look_at=now + _LEASE)
    return people


@transaction.atomic
def add_phone(person: int, browser: Browser, *, now: datetime) -> None:
    """A browser that shows her notifications; one that is known gets its newest keys."""
    digest = _digest(browser)
    Phone.objects.filter(person_id=person, digest=digest).delete()
    Phone.objects.create(
        person_id=person,
        digest=digest,
        endpoint=browser.endpoint,
        p256dh=browser.p256dh,
        auth=browser.auth,
        made_at=now,
    )
    mine = Phone.objects.filter(person_id=person)
    kept = list(mine.order_by("-made_at").values_list("digest", flat=True)[:PHONES_MOST])
    mine.exclude(digest__in=kept).delete()


def drop_phone(person: int, endpoint: str | None = None) -> None:
    """Stop notifying one browser of hers, or all."""
    mine = Phone.objects.filter(person_id=person)
    if endpoint is not None:
        mine = mine.filter(digest=hashlib.sha256(endpoint.encode()).digest())
    mine.delete()


def pack(person: int, reminder: UUID, *, now: datetime, until: datetime) -> list[UUID]:
    """One parcel for each of her browsers; packing the same reminder again adds none. Part of the caller's."""
    digests = [bytes(each) for each in Phone.objects.filter(person_id=person).values_list("digest", flat=True)]
    parcels = [
        Delivery(person_id=person, id=uuid5(reminder, digest.hex()), phone=digest, try_at=now, until=until)
        for digest in digests
    ]
    Delivery.objects.bulk_create(parcels, ignore_conflicts=True)
    return [each.id for each in parcels]


@transaction.atomic
def take_waiting(now: datetime, most: int) -> list[tuple[int, UUID]]:
    """Parcels whose worker did not come back before it began to send, or whose next try is due."""
    waiting = Delivery.objects.filter(stage=Delivery.Stage.WAITING, try_at__lte=now).order_by("try_at")
    if connection.features.has_select_for_update_skip_locked:
        waiting = waiting.select_for_update(skip_locked=True)
    found = list(waiting.values_list("person_id", "id")[:most])
    for person, parcel in found:
        Delivery.objects.filter(person_id=person, id=parcel).update(try_at=now + _LEASE)
    return found


@transaction.atomic
def begin(person: int, parcel: UUID, now: datetime) -> Parcel | None:
    """Take one parcel on for sending; None when another did, or when it is over."""
    mine = Delivery.objects.filter(person_id=person, id=parcel, stage=Delivery.Stage.WAITING)
    if not mine.filter(until__gt=now).update(stage=Delivery.Stage.TRYING):
        mine.update(stage=Delivery.Stage.DROPPED)
        return None
    row = Delivery.objects.get(person_id=person, id=parcel)
    phone = Phone.objects.filter(person_id=person, digest=row.phone).first()
    if phone is None:
        end(person, parcel, sent=False)
        return None
    return Parcel(
        person=person,
        id=parcel,
        browser=Browser(endpoint=phone.endpoint, p256dh=phone.p256dh, auth=phone.auth),
        digest=bytes(row.phone),
        tries=row.tries,
        until=row.until,
    )


def end(person: int, parcel: UUID, *, sent: bool) -> None:
    """A parcel is done with."""
    stage = Delivery.Stage.SENT if sent else Delivery.Stage.DROPPED
    Delivery.objects.filter(person_id=person, id=parcel).update(stage=stage)


def put_back(person: int, parcel: UUID, *, tries: int, try_at: datetime) -> None:
    """A parcel that was not taken is tried again later."""
    Delivery.objects.filter(person_id=person, id=parcel).update(
        stage=Delivery.Stage.WAITING, tries=tries, try_at=try_at
    )


@transaction.atomic
def fresh_calendar(person: int, *, now: datetime) -> str:
    """A new calendar address in place of the old one; returns its token."""
    token = tokens.fresh()
    end_calendar(person)
    Feed.objects.create(digest=tokens.digest(token), person_id=person, made_at=now)
    return token


def end_calendar(person: int) -> None:
    """Her calendar address is no longer good."""
    Feed.objects.filter(person_id=person).delete()


@transaction.atomic
def ask_to_hold(person: int, minutes: int, *, now: datetime) -> str:
    """Ask someone to hold the baby; returns the token of the address to hand on."""
    mine = Hold.objects.filter(person_id=person)
    kept = list(mine.order_by("-made_at").values_list("digest", flat=True)[: HOLDS_MOST - 1])
    mine.exclude(digest__in=kept).delete()
    token = tokens.fresh()
    gone_at = now + timedelta(minutes=minutes) + _HOLD_AFTER
    Hold.objects.create(digest=tokens.digest(token), person_id=person, minutes=minutes, made_at=now, gone_at=gone_at)
    return token


def sweep(now: datetime) -> None:
    """Remove what is long over."""
    Delivery.objects.filter(until__lt=now - _OVER).delete()
    Hold.objects.filter(gone_at__lt=now).delete()


def erase(person: int) -> None:
    """Remove all of a person's rows; part of the caller's transaction."""
    for mine in (Schedule.objects, Phone.objects, Delivery.objects, Feed.objects, Hold.objects):
        mine.filter(person_id=person).delete()


def _digest(browser: Browser) -> bytes:
    return hashlib.sha256(browser.endpoint.encode()).digest()
